// What the board is narrowed to: the same rule as BoardFilter in C#. It stands in the address, so that a link shows the same.
import { inTile, rows } from "./rows.js";

const board = /** @type {HTMLElement} */ (document.querySelector("[data-board]"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filter]"));
const stage = /** @type {HTMLInputElement} */ (form.querySelector("input[name=stage]"));
const tiles = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tile]"));

/** @param {string} name */
const chosen = (name) => String(new FormData(form).get(name) ?? "").trim();

/** Hides what the filter leaves out, and counts. */
export function narrow() {
  const find = chosen("find").toLowerCase();
  const [locality, kind] = [chosen("locality"), chosen("clock")];
  const all = rows();
  for (const row of all) {
    row.hidden = !((row.dataset.text ?? "").includes(find) && (!locality || row.dataset.locality === locality) && (!kind || row.dataset.kind === kind) && (!stage.value || inTile(row, stage.value)));
  }
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (board.querySelectorAll("tbody[data-group]"))) {
    const count = group.querySelectorAll("tr[data-v]:not([hidden])").length;
    group.hidden = count === 0;
    write(group.querySelector("[data-group-count]"), String(count));
  }
  for (const tile of tiles) {
    write(tile.querySelector("[data-tile-count]"), String(all.filter((row) => inTile(row, tile.dataset.tile ?? "")).length));
    if (tile.dataset.tile === stage.value) tile.setAttribute("aria-current", "true");
    else tile.removeAttribute("aria-current");
  }
  const narrowed = Boolean(find || locality || kind || stage.value);
  const empty = /** @type {HTMLElement | null} */ (board.querySelector("[data-empty]"));
  if (empty) {
    empty.hidden = all.some((row) => !row.hidden);
    write(empty.querySelector(".ucr-empty__words"), narrowed ? "No referral matches." : "No open referrals. A new one appears here as soon as it arrives.");
    /** @type {HTMLElement} */ (empty.querySelector("a")).hidden = !narrowed;
  }
  /** @type {HTMLElement} */ (form.querySelector("[data-clear]")).hidden = !narrowed;
}

/** @param {Element | null} element @param {string} text */
export function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Shows everything. */
export function clear() {
  for (const field of /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */ (form.querySelectorAll("input, select"))) field.value = "";
  changed();
}

function changed() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => String(value).trim()).map(([name, value]) => [name, String(value).trim()]));
  history.replaceState(null, "", query.size ? `/board?${query}` : "/board");
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-with-filter]"))) link.search = query.size ? `?${query}` : "";
  narrow();
}

form.addEventListener("submit", (e) => e.preventDefault());
form.addEventListener("input", changed);
for (const tile of tiles) {
  tile.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    stage.value = stage.value === tile.dataset.tile ? "" : (tile.dataset.tile ?? "");
    changed();
  });
}
document.addEventListener("click", (e) => {
  const link = e.target instanceof Element ? e.target.closest("[data-clear], [data-empty] a") : null;
  if (!link || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  clear();
  document.getElementById("find")?.focus();
});
