// A partner's name is found by typing, and its ODS code and kind come with it. Works without this file too: a code alone finds its name.
const field = (/** @type {string} */ id) => /** @type {HTMLInputElement | HTMLSelectElement} */ (document.getElementById(id));
const typed = /** @type {HTMLInputElement} */ (field("name"));
let timer = 0;
let asked = "";

async function find() {
  const words = typed.value.trim();
  if (words.length < 3 || words === asked) return;
  asked = words;
  try {
    const answer = await fetch(`/partners/organisations?words=${encodeURIComponent(words)}`);
    const list = document.getElementById("organisations");
    if (!answer.ok) asked = "";
    else if (asked === words && list) list.outerHTML = (await answer.text()).trim();
  } catch {
    asked = "";
  }
}

typed.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, 250);
  const offered = /** @type {HTMLOptionElement[]} */ ([...document.querySelectorAll("#organisations option")]);
  const chosen = offered.find((one) => one.value === typed.value);
  if (!chosen) return;
  field("odsCode").value = chosen.dataset.code ?? "";
  field("source").value = chosen.dataset.source ?? "";
});
// What was typed before this file had come.
if (typed.value !== typed.defaultValue) find();
export {};
