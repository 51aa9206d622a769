// What a clinician did, in the order in which they did it, until the service has it. Each has an id made here, so that sending
// it again has no second effect. Nothing is dropped silently: a refused one stays until a person has dealt with it.
import { outboxKey, seal, unseal, within } from "./store.js";

/**
 * @typedef {{ id: string, visit: string, what: string, url: string, fields: [string, string][], at: string, phoneAt: string, refused?: string }} Update
 * at: the service's time as the phone knew it; phoneAt: the phone's own; refused: why, in the service's words
 */
/** @typedef {Update & { n: number }} Waiting */
/** @typedef {"sent" | "nothing" | "no-signal" | "signed-out" | "busy"} Sent */

/** @param {string} staff @param {Update} update @returns {Promise<number>} */
export async function add(staff, update) {
  const sealed = await seal(await needed(staff), update);
  return within("outbox", "readwrite", (all) => all.add({ staff, ...sealed }));
}

/** Acts that are no facts of the visit: the service does not count them among the updates. */
const uncounted = ["getting-in", "help"];

/** What waits and may be seen, the oldest first: a covert call for help is on no screen. @param {string} staff */
export const waiting = async (staff) => (await everything(staff)).filter((update) => update.what !== "help");

/** Something waits, seen or not. @param {string} staff */
export const anything = async (staff) => (await everything(staff)).some((update) => !update.refused);

/** @param {string} staff @returns {Promise<Waiting[]>} */
async function everything(staff) {
  const [key, all] = [await outboxKey(staff), await within("outbox", "readonly", (stored) => stored.getAll())];
  const mine = /** @type {any[]} */ (all).filter((one) => one.staff === staff);
  return key ? Promise.all(mine.map(async (one) => ({ n: one.n, ...(await unseal(key, one)) }))) : [];
}

/** Who else has something on this phone that was not sent. @param {string} staff @returns {Promise<number>} */
export const ofOthers = async (staff) =>
  /** @type {any[]} */ (await within("outbox", "readonly", (stored) => stored.getAll())).filter((one) => one.staff !== staff).length;

/** @param {number} n */
export const remove = (n) => within("outbox", "readwrite", (all) => all.delete(n));

/** Takes one back that was not sent: after what is on its way now has arrived, so that nobody takes back what the service has. @param {number} n */
export const takeBack = (n) => alone(() => remove(n));

/** One tab at a time. @template T @param {() => Promise<T>} act @returns {Promise<T>} */
const alone = (act) => /** @type {Promise<any>} */ (navigator.locks.request("ucr-outbox", act));

/** @param {string} staff @param {Waiting} update @param {string} words */
async function refuse(staff, { n, ...update }, words) {
  const sealed = await seal(await needed(staff), { ...update, refused: words });
  await within("outbox", "readwrite", (all) => all.put({ n, staff, ...sealed }));
}

/** @param {string} staff */
async function needed(staff) {
  const key = await outboxKey(staff);
  if (!key) throw new Error("Nobody is signed in on this phone.");
  return key;
}

/**
 * Sends what waits, one after the other, from one tab at a time. What stands behind a refused one of the same visit waits too.
 * @param {string} staff @param {{ fieldName: string, value: string }} token @param {(id: string) => Promise<void>} received
 * @returns {Promise<Sent>}
 */
export function send(staff, token, received) {
  return alone(async () => {
    const held = new Set();
    let sent = /** @type {Sent} */ ("nothing");
    for (const update of await everything(staff)) {
      if (update.refused || (held.has(update.visit) && update.what !== "help")) {
        held.add(update.visit);
        continue;
      }
      const answer = await post(update, token);
      if (answer === "taken") {
        await remove(update.n);
        if (!uncounted.includes(update.what)) await received(update.id);
      } else if (typeof answer === "string") {
        return answer;
      } else {
        await refuse(staff, update, answer.words);
        held.add(update.visit);
      }
      sent = "sent";
    }
    return sent;
  });
}

/** @param {Waiting} update @param {{ fieldName: string, value: string }} token @returns {Promise<"taken" | "no-signal" | "signed-out" | "busy" | { words: string }>} */
async function post(update, token) {
  const body = new URLSearchParams([...update.fields, ["commandId", update.id], ["happenedAt", update.at], ["phoneAt", update.phoneAt]]).toString();
  // A photograph needs its time where the signal is weak: ten kilobytes a second, and a quarter of a minute besides.
  const patience = 15_000 + body.length / 10;
  try {
    const answer = await fetch(update.url, {
      method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(patience),
      headers: { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", Accept: "application/json", RequestVerificationToken: token.value },
    });
    if (answer.ok) return "taken";
    if (answer.status === 401 || answer.type === "opaqueredirect") return "signed-out";
    const problem = await answer.json().catch(() => ({}));
    // A token out of date comes anew with the next look at the day; a busy service is asked again.
    if (answer.status >= 500 || answer.status === 429 || problem.type === "/problems/form-token") return "busy";
    return { words: problem.title ?? "The service did not take this, and did not say why. Ring the desk." };
  } catch {
    return "no-signal";
  }
}
