// Signing out: nothing about a patient can be read on this device afterwards. What was not sent is named first, and lost only
// when somebody says so.
import { forget, forgetAll, holder } from "./store.js";
import { inWords } from "./steps.js";

/** @typedef {import("./outbox.js").Waiting} Waiting */

/** @param {() => Promise<Waiting[]>} waiting */
export function leaving(waiting) {
  document.addEventListener("submit", (e) => {
    const form = /** @type {HTMLFormElement} */ (e.target);
    if (new URL(form.action).pathname !== "/sign-out") return;
    e.preventDefault();
    void (async () => {
      const left = await waiting();
      if (left.length === 0) return leave(form);
      ask(form, left);
    })();
  }, true);
}

/** @param {HTMLFormElement} form */
async function leave(form) {
  const held = await holder();
  await (held ? forgetAll(held.staff) : forget());
  form.submit();
}

/** @param {HTMLFormElement} form @param {Waiting[]} left */
function ask(form, left) {
  document.querySelector("[data-leaving]")?.remove();
  const asked = document.createElement("div");
  asked.className = "ucr-needs-you";
  asked.dataset.leaving = "";
  asked.setAttribute("role", "alertdialog");
  asked.setAttribute("aria-label", "Updates not sent");
  asked.tabIndex = -1;
  asked.innerHTML = '<h2 class="nhsuk-heading-s"></h2><ul class="nhsuk-list nhsuk-list--bullet"></ul><p>Wait for signal, or write them down and tell the desk. Signing out removes them from this phone.</p>';
  /** @type {HTMLElement} */ (asked.querySelector("h2")).textContent = left.length === 1 ? "1 update has not been sent" : `${left.length} updates have not been sent`;
  for (const update of left) {
    const item = document.createElement("li");
    item.textContent = `${inWords(update.what)} at ${new Date(update.at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" })}`;
    asked.querySelector("ul")?.append(item);
  }
  const [stay, go] = [choice("Stay signed in", "nhsuk-button"), choice("Sign out and lose them", "nhsuk-button nhsuk-button--warning")];
  stay.addEventListener("click", () => asked.remove());
  go.addEventListener("click", () => void leave(form));
  asked.append(stay, " ", go);
  document.querySelector("main")?.prepend(asked);
  asked.focus();
}

/** @param {string} text @param {string} name */
function choice(text, name) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.textContent = text;
  return button;
}
