// What is being typed on a visit's form is kept at each pause, sealed, and stands there again after a reload or a sign-in.
import { keep, kept } from "./store.js";
import { placeOf } from "./views.js";

const name = () => `draft:${location.pathname}`;

/** @returns {HTMLFormElement | null} */
const form = () => (placeOf(location.pathname)?.form ? document.querySelector("[data-phone-view] form[method=post]") : null);

/** From now on. */
export function keepDrafts() {
  let timer = 0;
  document.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const typed = form();
      if (typed) void keep(name(), [...new FormData(typed)].filter(([field, value]) => typeof value === "string" && !["form-token", "commandId", "version"].includes(field)));
    }, 400);
  });
}

/** Puts it back, where nothing else stands in the form already. */
export async function restoreDraft() {
  const [typed, fields] = [form(), /** @type {[string, string][] | null} */ (await kept(name()))];
  if (!typed || !fields || document.querySelector(".nhsuk-error-summary")) return;
  for (const [field, value] of fields) {
    for (const input of /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (typed.querySelectorAll(`[name="${CSS.escape(field)}"]`))) {
      if (input instanceof HTMLInputElement && ["radio", "checkbox"].includes(input.type)) input.checked ||= input.value === value;
      else input.value = value;
    }
  }
}
