// What was done, said once over the board, with a way to take it back where there is one.
const place = /** @type {HTMLElement} */ (document.querySelector("[data-message]"));

/** Ten seconds; somebody who needs longer says so in their settings, and then it stays until they close it. */
const stays = document.body.dataset.messages === "stay";
let timer = 0;

/** @param {string} words @param {HTMLFormElement | null} [undo] a form that takes it back @param {(done: string) => void} [undone] */
export function message(words, undo, undone) {
  clearTimeout(timer);
  const text = document.createElement("p");
  text.className = "ucr-message__words";
  text.textContent = words;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "ucr-link-button ucr-message__close";
  close.textContent = "Close this message";
  close.addEventListener("click", hide);
  place.replaceChildren(text, ...(undo ? [undo] : []), close);
  place.hidden = false;
  undo?.addEventListener("submit", (e) => {
    e.preventDefault();
    void take(undo, undone);
  });
  if (undo && !stays) count();
}

function hide() {
  clearTimeout(timer);
  place.hidden = true;
  place.replaceChildren();
}

// The time does not run while the message is read by mouse or by key.
function count(left = 10) {
  if (left <= 0) return hide();
  timer = setTimeout(() => count(place.matches(":hover, :focus-within") ? left : left - 1), 1000);
}

/** @param {HTMLFormElement} form @param {((done: string) => void) | undefined} undone */
async function take(form, undone) {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
  const done = page.querySelector(".nhsuk-notification-banner--success .nhsuk-notification-banner__heading")?.textContent?.trim();
  message(answer?.ok && done ? done : (page.querySelector(".nhsuk-error-summary__list, main p")?.textContent?.trim() ?? "Not undone: there is no connection. Try again from the referral's page."));
  if (answer?.ok && done) undone?.(done);
}
