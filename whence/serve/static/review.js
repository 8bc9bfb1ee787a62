// Keys for the review: each presses the button that shows it.
"use strict";
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape" && typing) {
    typing.blur();
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "?") {
    const keys = document.getElementById("keys");
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
    event.preventDefault();
    return;
  }
  if (event.key === "n") {
    const reason = document.getElementById("reason");
    if (reason) {
      reason.focus();
      event.preventDefault();
    }
    return;
  }
  const undo = "#decided form button";
  const wanted = event.key === "u" ? undo : `#deciding button[data-key="${CSS.escape(event.key)}"]`;
  const button = document.querySelector(wanted);
  if (button) {
    event.preventDefault();
    button.click();
  }
});
