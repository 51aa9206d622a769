// A clinician's phone: what was done is kept here first and sent as soon as there is signal, in order, once. Without this
// script the same forms post by themselves, with signal.
import { serverNow, setServerTime, tick } from "./clock.js";
import { follow } from "./live.js";
import { keepScore } from "./phone/chart.js";
import { keepDrafts, restoreDraft } from "./phone/drafts.js";
import { receive, lookAtDay, tallied } from "./phone/day.js";
import { offerPlace, watchForHelp } from "./phone/covert.js";
import { keepingHands } from "./phone/hands.js";
import { leaving } from "./phone/leave.js";
import { add, anything, ofOthers, remove, send, takeBack, waiting } from "./phone/outbox.js";
import { fieldsOf } from "./phone/picture.js";
import { offerPush } from "./phone/push.js";
import { complain, missing } from "./phone/refusals.js";
import { say } from "./phone/status.js";
import { kept, drop } from "./phone/store.js";
import { placeOf, show, showKeySafe } from "./phone/views.js";

/** @typedef {import("./phone/day.js").Day} Day */
/** @typedef {import("./phone/outbox.js").Waiting} Waiting */

const inShell = document.querySelector("[data-phone-shell]") !== null;
/** @type {Day | null} */
let day = null;
/** @type {Waiting[]} */
let updates = [];
/** What the service itself put on this page, or what was shown last: shown anew only when it changed. */
let shown = "";
/** @type {Promise<void> | null} */
let looking = null;
let again = false;
/** A step is on its way: what it leads to is shown once, when it is known. */
let recording = false;
/** A photograph is being made smaller: a second tap meanwhile is none. */
let reading = false;
/** The clinician has followed a link: nothing may take them back. */
let going = false;

const place = () => placeOf(location.pathname);
const stateOf = () => JSON.stringify([location.pathname, day?.visits.map((visit) => [visit.id, visit.next, visit.changed]), updates.map((update) => [update.n, update.refused])]);

/** Nothing happens for a second after a step, so that a double tap cannot do two. */
function hush() {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-phone-view] button, [data-phone-view] .ucr-main-button"));
  for (const button of buttons) button.setAttribute("inert", "");
  setTimeout(() => buttons.forEach((button) => button.removeAttribute("inert")), 1000);
}

/** @param {boolean} [anyway] */
function refresh(anyway = false) {
  const now = stateOf();
  const form = place()?.form;
  if (!day || going || (recording && !anyway) || (!anyway && (now === shown || (form && shown)))) return;
  shown = now;
  const holder = day;
  keepingHands(document.querySelector("[data-phone-view]"), () => show(holder, updates, place()));
  tick();
}

/** Looks at the day, sends what waits, and says how things stand. Never two at once: whoever asks meanwhile is served after. */
function look() {
  if (looking) {
    again = true;
    return looking;
  }
  looking = (async () => {
    do {
      again = false;
      await once();
    } while (again);
  })().finally(() => (looking = null));
  return looking;
}

async function once() {
  const before = day;
  let fresh = await lookAtDay();
  if (typeof fresh === "object") day = await receive(fresh);
  updates = day ? await waiting(day.staff) : [];
  const toSend = updates.filter((update) => !update.refused).length;
  if (typeof fresh === "object" && (await anything(fresh.staff))) {
    if (toSend > 0) say({ state: "sending", count: toSend });
    const sent = await send(fresh.staff, fresh.token, tallied);
    fresh = await lookAtDay();
    if (typeof fresh === "object") day = await receive(fresh);
    else if (sent === "signed-out") fresh = "signed-out";
    updates = await waiting(/** @type {Day} */ (day).staff);
  }
  const refused = updates.filter((update) => update.refused).length;
  const others = day ? await ofOthers(day.staff) : 0;
  const left = updates.length - refused;
  say({ state: typeof fresh === "object" ? (refused > 0 ? "needs-you" : "up-to-date") : fresh, count: left, refused, others, received: day?.received, made: day?.made });
  if (typeof fresh === "object") setServerTime(fresh.now, fresh.receivedAt, fresh.speed);
  if (before && day && day.visits.some((visit) => visit.next === "accept" && !before.visits.some((other) => other.id === visit.id))) navigator.vibrate?.([200, 100, 200]);
  refresh();
}

/** Keeps what was done, with the time of the tap. @param {Day} holder @param {string} visit @param {string} what @param {string} url @param {[string, string][]} fields */
function keepUpdate(holder, visit, what, url, fields) {
  const at = new Date(serverNow() * 1000).toISOString();
  return add(holder.staff, { id: crypto.randomUUID(), visit, what, url, fields, at, phoneAt: holder.speed === 1 ? new Date().toISOString() : at });
}

/** @param {string} visit @param {[string, string][]} place */
async function callForHelp(visit, place) {
  if (!day) return;
  await keepUpdate(day, visit, "help", `/visits/${visit}/help`, place);
  await look();
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button @param {{ visit: string, form?: string }} about */
async function record(form, button, about) {
  const holder = /** @type {Day} */ (day);
  if (reading) return;
  reading = true;
  const read = await fieldsOf(form, button).finally(() => (reading = false));
  const fields = read.filter(([name]) => ![holder.token.fieldName, "commandId", "version"].includes(name));
  const what = about.form ?? fields.find(([name]) => name === "step")?.[1] ?? "";
  const wrong = missing(holder.needs[what] ?? [], fields);
  if (wrong.length > 0) return complain(form, wrong);
  hush();
  const n = await keepUpdate(holder, about.visit, what, new URL(form.action).pathname, fields);
  // The look is kept for the audit before the code is seen.
  if (what === "getting-in") return showKeySafe(holder, about.visit, form), void look();
  await drop(`draft:${location.pathname}`);
  recording = true;
  try {
    await Promise.race([look(), new Promise((go) => setTimeout(go, 2500))]);
    updates = await waiting(holder.staff);
  } finally {
    recording = false;
  }
  if (going) return;
  const mine = updates.find((update) => update.n === n);
  const next = what === "cannot-take" ? "/visits" : `/visits/${about.visit}`;
  if (!mine) return location.assign(what === "cannot-take" ? next : `${next}?done=${what}`);
  if (mine.refused) {
    await remove(n);
    updates = updates.filter((update) => update.n !== n);
    return complain(form, [["", mine.refused]]);
  }
  history.pushState(null, "", next);
  refresh(true);
  hush();
  /** @type {HTMLElement | null} */ (document.querySelector("[data-phone-view] h1"))?.focus();
}

document.addEventListener("submit", (e) => {
  const form = /** @type {HTMLFormElement} */ (e.target);
  const about = placeOf(new URL(form.action).pathname);
  if (form.method !== "post" || !day || !about?.visit) return;
  e.preventDefault();
  void record(form, e.submitter, { visit: about.visit, form: about.form });
}, true);

document.addEventListener("click", (e) => {
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (e.target).closest("a[href]"));
  if (!link || link.origin !== location.origin || link.hash) return;
  going = true;
  // A link that opened in another tab, or did not open at all, leaves this page as it was.
  setTimeout(() => (going = false), 10_000);
});
addEventListener("pageshow", () => (going = false));

document.addEventListener("click", async (e) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (e.target).closest("[data-undo]"));
  if (!button || !day) return;
  await takeBack(Number(button.dataset.undo));
  updates = await waiting(day.staff);
  refresh(true);
  void look();
});

async function start() {
  day = await kept("day");
  if (day && inShell) setServerTime(day.now, day.receivedAt, day.speed);
  updates = day ? await waiting(day.staff) : [];
  const here = place();
  if (inShell || updates.some((update) => !here?.visit || update.visit === here.visit)) refresh(true);
  else shown = stateOf();
  if (location.search.includes("done=")) hush();
  await restoreDraft();
  keepDrafts();
  keepScore();
  watchForHelp(callForHelp);
  await look();
  await offerPush(() => day?.token.value);
  await offerPlace();
}

if (globalThis.crypto?.subtle && navigator.serviceWorker && navigator.locks) {
  void navigator.serviceWorker.register("/visits/sw.js", { scope: "/visits" }).then((registration) => (registration.active ?? registration.waiting)?.postMessage("refresh"), () => undefined);
  leaving(() => (day ? waiting(day.staff) : Promise.resolve([])));
  void start();
  addEventListener("online", () => void look());
  addEventListener("popstate", () => refresh(true));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void look());
  setInterval(() => void look(), 20_000);
  follow("/visits/stream", "0", { message: ({ event }) => event === "visits" && void look(), live: () => undefined, stale: () => undefined });
}
