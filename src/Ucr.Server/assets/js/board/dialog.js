// Triage, allocate, chase and close open over the board. Each is a page of its own as well: for a new tab, and with no script.
// @ts-expect-error The file is copied beside this one by the build and has no types of its own.
import { initAll } from "../nhsuk-frontend.min.js";
import { message } from "./message.js";
import { hold } from "./rows.js";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("[data-dialog]"));
const inside = /** @type {HTMLElement} */ (dialog.querySelector("[data-dialog-content]"));
const tab = /** @type {HTMLAnchorElement} */ (dialog.querySelector("[data-dialog-tab]"));
let reference = "";
/** @type {HTMLElement | null} */
let opener = null;
let sending = false;
let typed = false;
/** Somebody was asked whether to leave what they typed. */
let asked = false;

/** @param {Document} page @returns {boolean} whether it is a page of ours */
function show(page) {
  const main = page.querySelector("main");
  if (!main) return false;
  const banner = page.querySelector(".ucr-banner");
  inside.replaceChildren(...(banner ? [banner] : []), ...(main.querySelector(":scope > .ucr-column") ?? main).childNodes);
  for (const heading of inside.querySelectorAll("h1")) {
    const second = document.createElement("h2");
    second.className = heading.className;
    second.id = "dialog-title";
    second.replaceChildren(...heading.childNodes);
    heading.replaceWith(second);
  }
  initAll({ scope: inside });
  inside.scrollTop = 0;
  return true;
}

/** @param {string} url */
async function read(url) {
  const answer = await fetch(url, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (answer.redirected && !answer.url.includes("/referrals/")) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** @param {HTMLAnchorElement} link */
async function open(link) {
  opener = link;
  reference = link.closest("tr")?.id ?? "";
  const page = await read(link.href).catch(() => null);
  if (!page || !show(page)) {
    location.href = link.href;
    return;
  }
  tab.href = link.href;
  typed = asked = false;
  hold(reference);
  if (!dialog.open) dialog.showModal();
  document.dispatchEvent(new CustomEvent("ucr:looking", { detail: reference }));
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} by */
async function send(form, by) {
  if (sending) return;
  sending = true;
  const url = form.getAttribute("action") || tab.href;
  const fields = [...new FormData(form, by)].map(([name, value]) => [name, String(value)]);
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "text/html" } }).catch(() => null);
  sending = false;
  if (!answer) return trouble("There is no connection: nothing was saved. What you typed is still here; press again once the board is live.");
  if (answer.status === 401 || (answer.redirected && !new URL(answer.url).pathname.startsWith("/referrals/"))) return void signedOut();
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (answer.redirected) {
    const words = page.querySelector(".nhsuk-notification-banner--success .nhsuk-notification-banner__heading")?.textContent?.trim() ?? "Saved";
    const undo = /** @type {HTMLFormElement | null} */ (page.querySelector("form[data-undo]"));
    typed = false;
    dialog.close();
    message(`${reference}: ${words}`, undo && document.adoptNode(undo));
    return;
  }
  // Only the form itself, with what is wrong, takes the place of what was typed: a page that says that something failed does not.
  if (!page.querySelector("main form") || !show(page)) return trouble(failed(answer, page));
  /** @type {HTMLElement | null} */ (inside.querySelector(".nhsuk-error-summary"))?.focus();
}

/** @param {Response} answer @param {Document} page @returns {string} what went wrong, in the service's own words where it gave some */
function failed(answer, page) {
  if (answer.status === 400) return "The service did not take this form: it was shown to somebody else, or a while ago. Nothing was saved, and what you typed is still here. If another person signed in on this computer, sign in as yourself and press again.";
  const words = [...page.querySelectorAll("main h1, main p")].slice(0, 3).map((part) => part.textContent?.trim().replace(/[^.]$/, "$&.")).join(" ");
  return `${words || "The service could not take this. Nothing is known to be saved."} What you typed is still here: look at the referral before you press again.`;
}

/** The sign-in ended: what was typed stays, until it was sent again or left. @returns {boolean} whether something is open over the board */
export function signedOut() {
  if (!dialog.open) return false;
  const again = document.createElement("a");
  again.className = "nhsuk-link";
  again.href = `/sign-in?returnUrl=${encodeURIComponent("/sign-in/again")}`;
  again.target = "_blank";
  again.rel = "noopener";
  again.textContent = "Sign in again (opens in a new tab)";
  trouble("You are signed out, and nothing was saved. What you typed is still here: sign in again, come back to this tab, and press the button. ", again);
  return true;
}

/** @param {string} words @param {HTMLElement} [link] */
function trouble(words, link) {
  let say = inside.querySelector("[data-trouble]");
  if (!say) {
    say = document.createElement("p");
    say.className = "ucr-stale";
    say.setAttribute("data-trouble", "");
    say.setAttribute("role", "alert");
    inside.prepend(say);
  }
  say.replaceChildren(words, ...(link ? [link] : []));
  inside.scrollTop = 0;
}

document.addEventListener("click", (e) => {
  const link = e.target instanceof Element ? e.target.closest("a.ucr-action:not(.ucr-action--page)") : null;
  if (!(link instanceof HTMLAnchorElement) || e.ctrlKey || e.metaKey || e.shiftKey || e.button !== 0) return;
  e.preventDefault();
  void open(link);
});
inside.addEventListener("input", () => {
  typed = true;
  asked = false;
});
inside.addEventListener("submit", (e) => {
  if (!(e.target instanceof HTMLFormElement)) return;
  e.preventDefault();
  void send(e.target, e.submitter);
});
dialog.querySelector("[data-dialog-close]")?.addEventListener("click", () => dialog.close());
// Escape closes. Where something was typed it asks once: nobody loses what they typed to a slip.
dialog.addEventListener("cancel", (e) => {
  if (!typed || asked) return;
  e.preventDefault();
  asked = true;
  trouble("What you typed is not saved. Press Escape again to leave it.");
});
dialog.addEventListener("close", () => {
  hold("");
  inside.replaceChildren();
  document.dispatchEvent(new CustomEvent("ucr:looking", { detail: "" }));
  // The row may have been replaced meanwhile: what can be done next on it, and its name where nothing can.
  const row = document.getElementById(reference);
  const back = opener?.isConnected ? opener : /** @type {HTMLElement | null | undefined} */ (row?.querySelector("a.ucr-action") ?? row?.querySelector("a"));
  (back ?? document.getElementById("find"))?.focus({ preventScroll: true });
});
