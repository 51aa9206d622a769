// The live board: what changes elsewhere shows at once, it says when it is not live, and it can be held still.
import { serverNow, setServerTime, tick } from "./clock.js";
import { arrived } from "./board/alerts.js";
import { signedOut } from "./board/dialog.js";
import { narrow, write } from "./board/filter.js";
import { whenFree } from "./board/hands.js";
import "./board/keys.js";
import { looks, sayWho } from "./board/looking.js";
import { apply, arrange } from "./board/rows.js";
import { follow } from "./live.js";

const board = /** @type {HTMLElement} */ (document.querySelector("[data-board]"));
const live = /** @type {HTMLElement} */ (document.querySelector("[data-live]"));
const banner = /** @type {HTMLElement} */ (document.querySelector("[data-stale]"));
const pause = /** @type {HTMLButtonElement} */ (document.querySelector("[data-pause]"));
const announce = document.querySelector("[data-announce]");
let paused = false;
let afresh = false;
/** @type {string[]} */
let held = [];
const since = { new: 0, changed: 0 };

/** @param {number} at the server's time in seconds */
const time = (at) => new Date(at * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** Clocks go on while the board is held; rows do not move then. */
function settle() {
  tick(board);
  if (!paused) arrange();
  narrow();
  sayWho();
}

/** @param {string} name @param {string} words */
function say(name, words) {
  live.dataset.state = name;
  write(live.querySelector("[data-live-words]"), words);
}

/** @param {string} html */
function take(html) {
  const what = apply(html);
  if (!what) return;
  since[what] += 1;
  if (what === "new") arrived();
}

async function startAfresh() {
  const answer = await fetch(`/board/table${location.search}`, { cache: "no-store" });
  if (!answer.ok) return;
  const html = await answer.text();
  whenFree(() => {
    board.innerHTML = html;
    stream.from(answer.headers.get("X-Board-Position") ?? "0");
    settle();
  });
}

const escalations = document.querySelector("[data-escalations]");
let asked = 0;

/** What nobody has taken on, after a change and every 15 s: never under the hands of somebody who is about to press. */
async function refreshEscalations() {
  if (!escalations || paused || escalations.contains(document.activeElement)) return;
  const answer = await fetch("/escalations/on-the-board", { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return;
  const html = await answer.text();
  whenFree(() => { escalations.innerHTML = html; });
}

function escalationsSoon() {
  clearTimeout(asked);
  asked = setTimeout(() => void refreshEscalations(), 500);
}

function goOn() {
  if (afresh) void startAfresh();
  afresh = false;
  held.splice(0).forEach(take);
}

pause.hidden = false;
pause.addEventListener("click", () => {
  paused = !paused;
  pause.textContent = paused ? "Go on" : "Pause updates";
  document.body.classList.toggle("ucr-is-paused", paused);
  if (!paused) goOn();
  say(paused ? "paused" : "live", paused ? `Paused at ${time(serverNow())}` : `Live at ${time(serverNow())}`);
  settle();
});
board.addEventListener("focusout", () => setTimeout(() => { if (!board.contains(document.activeElement)) settle(); }));
setInterval(() => whenFree(settle), 5000);
setInterval(() => void refreshEscalations(), 15_000);
setInterval(() => {
  const words = [since.new && `${since.new} new`, since.changed && `${since.changed} changed`].filter(Boolean).join(", ");
  if (words) write(announce, words);
  since.new = since.changed = 0;
}, 10_000);

const stream = follow("/board/stream", board.dataset.position ?? "0", {
  message({ event, data }) {
    if (event === "clock") setServerTime(data);
    if (event === "looking") looks(data);
    if (event === "resync") {
      if (paused) afresh = true;
      else void startAfresh();
    }
    if (event !== "referral") return;
    if (paused) {
      held.push(data);
      pause.textContent = `Go on (${held.length} waiting)`;
      return;
    }
    whenFree(() => {
      take(data);
      settle();
      escalationsSoon();
    });
  },
  live() {
    banner.hidden = true;
    document.body.classList.remove("ucr-is-stale");
    if (!paused) say("live", `Live at ${time(serverNow())}`);
  },
  stale(secondsAgo) {
    banner.textContent = `Updates stopped at ${time(serverNow() - secondsAgo)}. What you see may be old: ring the desk before you act on it. It goes on by itself when the connection is back.`;
    banner.hidden = false;
    document.body.classList.add("ucr-is-stale");
    say("stale", "Not live");
  },
  signedOut,
});
settle();
