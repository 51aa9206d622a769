// What a clinician sees while something waits to be sent: the visit as it will be. The service's own cards, one for each step.

/** @typedef {import("./outbox.js").Waiting} Waiting */
/** @typedef {{ id: string, next: string, cards: Record<string, string>, banner: string, details: string, keySafe: string | null, forms: Record<string, string>, title: string }} DayVisit */

const order = ["accept", "set-off", "at-the-door", "with-the-patient", "record-outcome", "finished"];
const done = new Map([["accept", "Accepted"], ["set-off", "Set off"], ["at-the-door", "At the door"], ["with-the-patient", "With the patient"], ["outcome", "Outcome recorded"], ["cannot-get-in", "Cannot get in"], ["cannot-take", "Cannot take"], ["getting-in", "Looked at the key-safe code"], ["observations", "Observations"], ["findings", "What you found"], ["attach", "Photograph or document"], ["longer", "It takes longer"], ["onward", "Referred on"], ["next-visit", "Next visit asked for"], ["contact-time", "Time changed"], ["message", "Message to the desk"], ["message-read", "Message read"]]);

/** @param {string} what */
export const inWords = (what) => done.get(what) ?? what;

/** The step that a visit stands at once what waits has arrived; null for one that was handed back. @param {DayVisit} visit @param {Waiting[]} updates */
export function stepAfter(visit, updates) {
  let at = order.indexOf(visit.next);
  for (const { what, refused } of updates) {
    if (refused) break;
    if (what === "cannot-take") return null;
    const step = what === "outcome" ? order.indexOf("record-outcome") : order.indexOf(what);
    if (step >= at) at = step + 1;
  }
  return order[at];
}

/** Fills in when the steps were done that wait to be sent. @param {ParentNode} card @param {Waiting[]} updates @param {(iso: string) => string} time */
export function fillTimes(card, updates, time) {
  const steps = card.querySelectorAll(".ucr-visit-steps__step");
  for (const { what, at, refused } of updates) {
    const step = steps[what === "outcome" ? 4 : order.indexOf(what)];
    if (refused || !step || step.querySelector(".ucr-visit-steps__time")) continue;
    const words = document.createElement("span");
    words.className = "ucr-visit-steps__time";
    words.textContent = time(at);
    step.append(words);
  }
  const seen = updates.find((update) => update.what === "with-the-patient" && !update.refused);
  const clock = /** @type {HTMLElement | null} */ (card.querySelector("[data-clock]"));
  if (seen && clock && !clock.dataset.stopped) {
    clock.dataset.stopped = seen.at;
    const when = clock.querySelector(".ucr-clock__due");
    if (when) when.textContent = `at ${time(seen.at)}, by this phone`;
  }
}

/** What the clinician is told at once: whether the clock stopped in time. @param {DayVisit} visit @param {Waiting} update @param {(iso: string) => string} time */
export function said(visit, update, time) {
  if (update.what !== "with-the-patient") return `${inWords(update.what)} at ${time(update.at)}`;
  const due = /data-due="([^"]+)"/.exec(visit.cards["with-the-patient"] ?? "")?.[1];
  if (!due) return `With the patient at ${time(update.at)}`;
  return `Clock stopped ${Date.parse(update.at) <= Date.parse(due) ? "in time" : "late"} at ${time(update.at)}`;
}
