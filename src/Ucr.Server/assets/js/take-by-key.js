// The number of a candidate presses that candidate's button, unless somebody types.
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.repeat || !/^[1-9]$/.test(e.key)) return;
  if (e.target instanceof HTMLInputElement || e.target instanceof HTMLTextAreaElement || e.target instanceof HTMLSelectElement) return;
  const button = document.querySelector(`button[data-key="${e.key}"]`);
  if (button instanceof HTMLButtonElement) {
    e.preventDefault();
    button.click();
  }
});
