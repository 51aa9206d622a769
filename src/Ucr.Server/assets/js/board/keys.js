// Shortcuts of one key, for whoever turned them on. None fires while somebody types, and all of it works by Tab alone.
import { clear } from "./filter.js";
import { rows } from "./rows.js";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("[data-keys-dialog]"));
const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));
const find = /** @type {HTMLInputElement} */ (document.getElementById("find"));

/** @param {number} by */
function move(by) {
  const shown = rows().filter((row) => !row.hidden && row.offsetParent !== null);
  const at = shown.findIndex((row) => row.contains(document.activeElement));
  const row = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  /** @type {HTMLElement | null} */ (row?.querySelector(".ucr-row__name"))?.focus();
}

/** @type {Record<string, () => void>} */
const does = {
  "/": () => find.focus(),
  j: () => move(1),
  k: () => move(-1),
  a: () => {
    const action = /** @type {HTMLElement | null | undefined} */ (document.activeElement?.closest("tr")?.querySelector(".ucr-action"));
    if (action?.offsetParent) action.click();
  },
  p: () => /** @type {HTMLElement} */ (document.querySelector("[data-pause]")).click(),
  Escape: clear,
};

/** @param {EventTarget | null} target */
const typing = (target) => target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

document.addEventListener("keydown", (e) => {
  if (document.body.dataset.keys !== "on" || e.ctrlKey || e.metaKey || e.altKey || document.querySelector("dialog[open]")) return;
  if (typing(e.target)) {
    if (e.key === "Escape" && e.target === find) {
      clear();
      find.blur();
    }
    return;
  }
  const act = does[e.key];
  if (!act) return;
  e.preventDefault();
  act();
});

document.querySelector("[data-keys-open]")?.addEventListener("click", (e) => {
  e.preventDefault();
  dialog.showModal();
});
dialog.querySelector("[data-dialog-close]")?.addEventListener("click", () => dialog.close());
form.addEventListener("submit", (e) => {
  e.preventDefault();
  const fields = new URLSearchParams([...new FormData(form, e.submitter)].map(([name, value]) => [name, String(value)]));
  document.body.dataset.keys = fields.get("shortcuts") === "on" ? "on" : "off";
  void fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  dialog.close();
});
