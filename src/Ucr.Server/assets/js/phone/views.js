// Shows the day from the phone's own copy: the list, one visit, or one of its forms. The service's own HTML, its texts never built here.
import { isFile } from "./picture.js";
import { fillTimes, inWords, said, stepAfter } from "./steps.js";
import { time } from "./status.js";

/** @typedef {import("./day.js").Day} Day */
/** @typedef {import("./day.js").Visit} Visit */
/** @typedef {import("./outbox.js").Waiting} Waiting */
/** @typedef {{ visit?: string, form?: string }} Place */

const pattern = /^\/visits(?:\/(?<visit>[0-9a-f]{8}-[0-9a-f-]{27})(?:\/(?<form>[a-z-]+))?)?\/?$/;

/** What an address shows; null for what needs signal. @param {string} path @returns {Place | null} */
export const placeOf = (path) => /** @type {Place | null} */ (pattern.exec(path)?.groups ?? null);

/** @param {string} tag @param {string} [name] @param {string} [text] */
function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

/** @param {string} html */
function part(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content;
}

/** @param {Day} day @param {Waiting[]} updates @param {Place | null} place */
export function show(day, updates, place) {
  const view = document.querySelector("[data-phone-view]");
  const banner = document.querySelector("[data-phone-banner]");
  if (!view) return;
  const visit = day.visits.find((one) => one.id === place?.visit);
  const of = updates.filter((update) => update.visit === place?.visit);
  banner?.replaceChildren(...(visit ? [part(visit.banner), back(place?.form ? visit.id : "")] : []));
  if (!place) view.replaceChildren(heading("This page needs signal"), element("p", "", "What you recorded is safe on this phone."), back(""));
  else if (!place.visit) list(view, day, updates);
  else if (!visit) view.replaceChildren(heading("This visit is not yours any more"), ...notes(day, of), back(""));
  else if (place.form && !visit.forms[place.form]) view.replaceChildren(heading("This page needs signal"), element("p", "", "What you recorded is safe on this phone."), back(visit.id));
  else if (place.form && visit.forms[place.form] && stepAfter(visit, of) !== "finished") view.replaceChildren(part(visit.forms[place.form]));
  else one(view, day, visit, of);
  const title = view.querySelector("h1")?.textContent;
  if (title) document.title = `${title} - ${document.title.split(" - ").at(-1)}`;
}

/** @param {Element} view @param {Day} day @param {Waiting[]} updates */
function list(view, day, updates) {
  const cards = day.visits.map((visit) => ({ visit, of: updates.filter((update) => update.visit === visit.id) })).map(({ visit, of }) => card(day, visit, of));
  const gone = updates.filter((update) => !day.visits.some((visit) => visit.id === update.visit));
  const empty = element("p", "ucr-empty", "No visits for you now. A new one appears here when it is allocated.");
  view.replaceChildren(heading("My visits"), ...notes(day, gone), ...(cards.length > 0 ? cards : [empty]));
}

/** @param {Element} view @param {Day} day @param {Visit} visit @param {Waiting[]} of */
function one(view, day, visit, of) {
  const shown = element("div", "ucr-visit-alone");
  shown.append(card(day, visit, of), part(visit.details));
  view.replaceChildren(heading("Visit"), shown);
}

/** @param {Day} day @param {Visit} visit @param {Waiting[]} of */
function card(day, visit, of) {
  const step = stepAfter(visit, of);
  const holder = element("div");
  holder.append(...notes(day, of, visit));
  if (step) holder.append(part(visit.cards[step] ?? ""));
  fillTimes(holder, of, time);
  return holder;
}

/** What waits, and what was not taken. @param {Day} day @param {Waiting[]} of @param {Visit} [visit] */
function notes(day, of, visit) {
  // A look at the key safe was had: it is no step to take back.
  const last = of.findLast((update) => !update.refused && update.what !== "getting-in");
  return of.map((update) => {
    if (update.refused) return notTaken(day, update);
    const note = element("div", "ucr-waits");
    note.append(element("span", "", `${visit ? said(visit, update, time) : `${inWords(update.what)} at ${time(update.at)}`}. Saved on this phone.`));
    if (update === last) note.append(button("Undo", update.n));
    return note;
  });
}

/** @param {Day} day @param {Waiting} update */
function notTaken(day, update) {
  const note = element("div", "ucr-needs-you");
  note.setAttribute("role", "alert");
  const typed = update.fields.filter(([name]) => name !== "step").map(([, value]) => (isFile(value) ? "a file, on this phone" : value)).filter(Boolean).join(". ");
  const ring = /** @type {HTMLAnchorElement} */ (element("a", "nhsuk-button nhsuk-button--secondary", `Ring the desk, ${day.telephone}`));
  ring.href = `tel:${day.telephone.replaceAll(" ", "")}`;
  note.append(
    element("h2", "nhsuk-heading-s", `Not taken: ${inWords(update.what)} at ${time(update.at)}`),
    element("p", "", update.refused ?? ""),
    ...(typed ? [element("p", "", `You wrote: ${typed}`)] : []),
    ring, button("I have told the desk: remove this", update.n));
  return note;
}

/** @param {string} text @param {number} n */
function button(text, n) {
  const made = element("button", "ucr-link-button", text);
  made.setAttribute("type", "button");
  made.dataset.undo = String(n);
  return made;
}

/** @param {string} text */
function heading(text) {
  const made = element("h1", "nhsuk-heading-l", text);
  made.tabIndex = -1;
  return made;
}

/** The way back, as the pages have it. @param {string} visit the visit that a form belongs to; none leads to the list */
function back(visit) {
  const [way, link] = [element("nav", "ucr-column"), /** @type {HTMLAnchorElement} */ (element("a", "nhsuk-back-link", visit ? "Back to the visit" : "My visits"))];
  way.setAttribute("aria-label", "Back");
  link.href = visit ? `/visits/${visit}` : "/visits";
  way.append(link);
  return way;
}

/** @param {Day} day @param {string} visit @param {HTMLFormElement} form */
export function showKeySafe(day, visit, form) {
  const place = document.querySelector("[data-key-safe]");
  if (place) place.textContent = day.visits.find((one) => one.id === visit)?.keySafe ?? "No code is held. Ring the desk.";
  form.remove();
}
