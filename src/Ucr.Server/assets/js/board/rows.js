// The rows of the board: each stands in the right group and order, and nothing moves under a person's hands.
import { faceOf, serverNow } from "../clock.js";
import { state } from "../clock-words.js";

const board = /** @type {HTMLElement} */ (document.querySelector("[data-board]"));

/** The row whose dialog is open: it stays where it is, as one that holds focus does. */
let held = "";

/** @param {string} reference of the row whose dialog opens; nothing when it closes */
export const hold = (reference) => { held = reference; };

/** @returns {HTMLTableRowElement[]} */
export const rows = () => [...board.querySelectorAll("tr[data-v]")].map((row) => /** @type {HTMLTableRowElement} */ (row));

/** @param {HTMLElement} row */
function stateOf(row) {
  const clock = /** @type {HTMLElement | null} */ (row.querySelector("[data-clock]"));
  return clock ? state(faceOf(clock), serverNow()) : "none";
}

/** @param {HTMLElement} row @param {string} tile */
export const inTile = (row, tile) => (tile === "over" || tile === "soon" ? stateOf(row) === tile : row.dataset.stage === tile);

/** @param {HTMLElement} row */
const groupOf = (row) => (row.dataset.risk === "1" || ["over", "soon"].includes(stateOf(row)) ? "first" : row.dataset.stage);

/** @param {HTMLElement} a @param {HTMLElement} b */
const order = (a, b) =>
  Number(b.dataset.risk) - Number(a.dataset.risk) || Number(a.dataset.urgency) - Number(b.dataset.urgency) || Number(a.dataset.due) - Number(b.dataset.due) || (a.id < b.id ? -1 : 1);

/** @param {HTMLElement} row */
function place(row) {
  if (row.contains(document.activeElement) || row.id === held) return;
  const group = board.querySelector(`tbody[data-group="${groupOf(row)}"]`);
  if (!group) return;
  const next = rows().find((other) => other !== row && other.parentElement === group && order(row, other) < 0) ?? null;
  if (row.parentElement !== group || row.nextElementSibling !== next) group.insertBefore(row, next);
}

/** Puts every row where it belongs now. */
export const arrange = () => rows().forEach(place);

/** @param {string} html a row as the stream sends it @returns {"new" | "changed" | null} what it was for the board */
export function apply(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  const row = /** @type {HTMLTableRowElement | null} */ (holder.content.querySelector("tr[data-v]"));
  if (!row) return null;
  const shown = document.getElementById(row.id);
  if (shown && Number(shown.dataset.v) > Number(row.dataset.v)) return null;
  if (!board.querySelector(`tbody[data-group="${row.dataset.stage}"]`) && row.dataset.risk !== "1") {
    shown?.remove();
    return shown ? "changed" : null;
  }
  const focused = shown?.contains(document.activeElement) ? [...shown.querySelectorAll("a")].indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement)) : -1;
  if (shown) shown.replaceWith(row);
  else board.querySelector(`tbody[data-group="${groupOf(row)}"]`)?.append(row);
  if (focused >= 0) (row.querySelectorAll("a")[focused] ?? row.querySelector("a"))?.focus({ preventScroll: true });
  place(row);
  row.classList.add("ucr-row--changed");
  setTimeout(() => row.classList.remove("ucr-row--changed"), 4000);
  return shown ? "changed" : "new";
}
