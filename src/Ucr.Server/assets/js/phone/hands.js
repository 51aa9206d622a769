// What was ticked or typed stays where the day is shown anew under somebody's hands: only what they have done takes it away.

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** @param {Element} view @returns {[string, Field][]} every field that a person fills, by its form, its name and what it stands for */
function fields(view) {
  const found = /** @type {NodeListOf<Field>} */ (view.querySelectorAll("form :is(input:not([type=hidden], [type=file]), textarea, select)"));
  return [...found].map((field) => [[field.form?.getAttribute("action"), field.name, isTick(field) ? field.value : ""].join(" "), field]);
}

/** @param {Field} field @returns {field is HTMLInputElement} */
const isTick = (field) => field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);

/** @param {Field} field */
const untouched = (field) => (isTick(field) ? field.checked === field.defaultChecked : field instanceof HTMLSelectElement ? false : field.value === field.defaultValue);

/** @param {Element | null} view @param {() => void} draw replaces what stands in it */
export function keepingHands(view, draw) {
  const held = new Map(view ? fields(view).filter(([, field]) => !untouched(field)) : []);
  draw();
  if (!view || held.size === 0) return;
  for (const [key, field] of fields(view)) {
    const before = held.get(key);
    if (!before) continue;
    if (isTick(field)) field.checked = isTick(before) && before.checked;
    else field.value = before.value;
  }
}
