// The live board: rows change in place, stand in the right group and order, and nothing moves under a person's hands.
import { faceOf, serverNow, setServerTime, tick } from "./clock.js";
import { state } from "./clock-words.js";
import { follow } from "./live.js";

const board = /** @type {HTMLElement} */ (document.querySelector("[data-board]"));
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-filter]"));
const live = /** @type {HTMLElement} */ (document.querySelector("[data-live]"));
const banner = /** @type {HTMLElement} */ (document.querySelector("[data-stale]"));
const pause = /** @type {HTMLButtonElement} */ (document.querySelector("[data-pause]"));
const announce = document.querySelector("[data-announce]");
let paused = false;
/** @type {string[]} */
let held = [];
let changes = 0;

/** @returns {HTMLTableRowElement[]} */
const rows = () => [...board.querySelectorAll("tr[data-v]")].map((row) => /** @type {HTMLTableRowElement} */ (row));
const time = () => new Date(serverNow() * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** @param {HTMLElement} row */
function stateOf(row) {
  const clock = /** @type {HTMLElement | null} */ (row.querySelector("[data-clock]"));
  return clock ? state(faceOf(clock), serverNow()) : "none";
}

/** @param {HTMLElement} row */
const groupOf = (row) => (row.dataset.risk === "1" || ["over", "soon"].includes(stateOf(row)) ? "first" : row.dataset.stage);

/** @param {HTMLElement} a @param {HTMLElement} b */
const order = (a, b) =>
  Number(b.dataset.risk) - Number(a.dataset.risk) || Number(a.dataset.urgency) - Number(b.dataset.urgency) || Number(a.dataset.due) - Number(b.dataset.due) || (a.id < b.id ? -1 : 1);

/** @param {HTMLElement} row */
function place(row) {
  if (row.contains(document.activeElement)) return;
  const group = board.querySelector(`tbody[data-group="${groupOf(row)}"]`);
  if (!group) return;
  const next = rows().find((other) => other !== row && other.parentElement === group && order(row, other) < 0) ?? null;
  if (row.parentElement !== group || row.nextElementSibling !== next) group.insertBefore(row, next);
}

/** @param {string} html */
function apply(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  const row = /** @type {HTMLTableRowElement | null} */ (holder.content.querySelector("tr[data-v]"));
  if (!row) return;
  const shown = document.getElementById(row.id);
  if (shown && Number(shown.dataset.v) > Number(row.dataset.v)) return;
  if (!board.querySelector(`tbody[data-group="${row.dataset.stage}"]`) && row.dataset.risk !== "1") {
    shown?.remove();
    return;
  }
  const focused = shown?.contains(document.activeElement) ? document.activeElement?.className : null;
  if (shown) shown.replaceWith(row);
  if (focused) /** @type {HTMLElement | null} */ (row.getElementsByClassName(focused)[0])?.focus();
  place(row);
  row.classList.add("ucr-row--changed");
  setTimeout(() => row.classList.remove("ucr-row--changed"), 4000);
  changes += 1;
}

function settle() {
  tick(board);
  rows().forEach(place);
  const chosen = new FormData(form);
  const find = String(chosen.get("find") ?? "").trim().toLowerCase();
  const [locality, kind, stage] = ["locality", "clock", "stage"].map((name) => String(chosen.get(name) ?? ""));
  for (const row of rows()) {
    row.hidden = !((row.dataset.text ?? "").includes(find) && (!locality || row.dataset.locality === locality) && (!kind || row.dataset.kind === kind) && (!stage || inTile(row, stage)));
  }
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (board.querySelectorAll("tbody[data-group]"))) {
    const count = group.querySelectorAll("tr[data-v]:not([hidden])").length;
    group.hidden = count === 0;
    write(group.querySelector("[data-group-count]"), String(count));
  }
  for (const tile of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-tile]"))) {
    write(tile.querySelector("[data-tile-count]"), String(rows().filter((row) => inTile(row, tile.dataset.tile ?? "")).length));
  }
  const empty = /** @type {HTMLElement | null} */ (board.querySelector("[data-empty]"));
  if (empty) empty.hidden = rows().some((row) => !row.hidden);
  /** @type {HTMLElement} */ (form.querySelector("[data-clear]")).hidden = !(find || locality || kind || stage);
}

/** @param {HTMLElement} row @param {string} tile */
const inTile = (row, tile) => (tile === "over" || tile === "soon" ? stateOf(row) === tile : row.dataset.stage === tile);

/** @param {Element | null} element @param {string} text */
function write(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/** @param {string} name @param {string} words */
function say(name, words) {
  live.dataset.state = name;
  write(live.querySelector("[data-live-words]"), words);
}

async function startAfresh() {
  const answer = await fetch(`/board/table${location.search}`, { cache: "no-store" });
  if (!answer.ok) return;
  board.innerHTML = await answer.text();
  settle();
}

const escalations = document.querySelector("[data-escalations]");
let asked = 0;

/** What nobody has taken on, after a change and every 15 s: never under the hands of somebody who is about to press. */
async function refreshEscalations() {
  if (!escalations || paused || escalations.contains(document.activeElement)) return;
  const answer = await fetch("/escalations/on-the-board", { cache: "no-store" }).catch(() => null);
  if (answer?.ok) escalations.innerHTML = await answer.text();
}

function escalationsSoon() {
  clearTimeout(asked);
  asked = setTimeout(() => void refreshEscalations(), 500);
}

form.addEventListener("submit", (e) => e.preventDefault());
form.addEventListener("input", () => {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value).map(([name, value]) => [name, String(value)]));
  history.replaceState(null, "", query.size ? `/board?${query}` : "/board");
  settle();
});
pause.hidden = false;
pause.addEventListener("click", () => {
  paused = !paused;
  if (!paused) held.splice(0).forEach(apply);
  pause.textContent = paused ? "Go on" : "Pause updates";
  settle();
});
setInterval(settle, 5000);
setInterval(() => void refreshEscalations(), 15_000);
setInterval(() => {
  if (changes > 0) write(announce, `${changes} changed`);
  changes = 0;
}, 10_000);

follow("/board/stream", board.dataset.position ?? "0", {
  message({ event, data }) {
    if (event === "clock") setServerTime(data);
    if (event === "resync") void startAfresh();
    if (event !== "referral") return;
    if (paused) {
      held.push(data);
      pause.textContent = `Go on (${held.length} waiting)`;
      return;
    }
    apply(data);
    settle();
    escalationsSoon();
  },
  live() {
    banner.hidden = true;
    document.body.classList.remove("ucr-is-stale");
    say("live", `Live at ${time()}`);
  },
  stale() {
    banner.textContent = `Updates stopped at ${time()}. What you see may be old: ring the desk before you act on it. It goes on by itself when the connection is back.`;
    banner.hidden = false;
    document.body.classList.add("ucr-is-stale");
    say("stale", "Not live");
  },
});
settle();
