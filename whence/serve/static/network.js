// A slider over the days on which the edges were first said: later ones are hidden.
"use strict";
(() => {
  const slide = document.getElementById("slide");
  if (!slide || !slide.dataset.first || slide.dataset.first === slide.dataset.last) return;
  const day = 86400000;
  const first = Date.parse(slide.dataset.first);
  const steps = Math.round((Date.parse(slide.dataset.last) - first) / day);
  if (!(steps > 0)) return;
  const range = document.getElementById("day");
  const output = document.getElementById("upto");
  range.max = steps;
  range.value = steps;
  const show = () => {
    const upto = new Date(first + range.value * day).toISOString().slice(0, 10);
    output.value = upto;
    range.setAttribute("aria-valuetext", upto);
    for (const item of document.querySelectorAll(".tie, tr[data-first]")) {
      item.classList.toggle("later", item.dataset.first > upto);
    }
  };
  range.addEventListener("input", show);
  slide.hidden = false;
  show();
})();
