// Comforts of importing: files dropped anywhere on the form, and progress that comes by itself.
"use strict";
const drop = document.getElementById("drop");
if (drop) {
  const chosen = document.getElementById("chosen");
  const told = document.getElementById("told");
  const tell = () => {
    const size = [...chosen.files].reduce((sum, file) => sum + file.size, 0);
    told.textContent = `${chosen.files.length} chosen, ${(size / 1e6).toFixed(1)} MB.`;
  };
  chosen.addEventListener("change", tell);
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length) {
      chosen.files = event.dataTransfer.files;
      tell();
    }
  });
}

const progress = document.getElementById("progress");
if (progress && progress.dataset.json) {
  const words = {
    waiting: "Waits for its turn", reading: "Reading", reconciling: "Comparing with what is known",
  };
  const look = async () => {
    const answer = await fetch(progress.dataset.json, { cache: "no-store" });
    if (!answer.ok) return;
    const { job } = await answer.json();
    if (job.over) {
      location.reload();
      return;
    }
    const state = document.getElementById("state");
    if (state.textContent !== words[job.state]) state.textContent = words[job.state];
    for (const cell of progress.querySelectorAll("[data-count]")) {
      cell.textContent = job[cell.dataset.count].toLocaleString("en");
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 1000);
}
