// The day's visits as the service gives them, kept sealed on the phone, and how much of what was done here the service has.
import { begin, keep, kept } from "./store.js";

/**
 * @typedef {import("./steps.js").DayVisit & { changed: string }} Visit
 * @typedef {{ staff: string, name: string, now: string, receivedAt: number, speed: number, signedInFor: number, telephone: string,
 *   token: { fieldName: string, value: string }, needs: Record<string, [string, string][]>, visits: Visit[], received?: number, made?: number }} Day
 * now: the service's time; receivedAt: this phone's time then; signedInFor: seconds until the sign-in ends
 */

/** @returns {Promise<Day | "no-signal" | "signed-out" | "busy">} */
export async function lookAtDay() {
  const asked = Date.now();
  try {
    const answer = await fetch("/visits/today", { cache: "no-store", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(10_000) });
    if (answer.status === 401) return "signed-out";
    if (!answer.ok) return "busy";
    const day = await answer.json();
    return { ...day, receivedAt: (asked + Date.now()) / 2 };
  } catch {
    return "no-signal";
  }
}

/** Keeps it. @param {Day} day @returns {Promise<Day>} */
export async function receive(day) {
  await begin(day.staff, Date.now() + day.signedInFor * 1000);
  const made = /** @type {string[]} */ ((await kept("made")) ?? []);
  const received = made.length > 0 ? await counted(day, made) : undefined;
  const whole = { ...day, made: made.length, received };
  await keep("day", whole);
  return whole;
}

/** The service took one. @param {string} id */
export async function tallied(id) {
  const made = /** @type {string[]} */ ((await kept("made")) ?? []);
  await keep("made", [...made.filter((other) => other !== id), id].slice(-200));
}

/** How many of them the service says that it has. @param {Day} day @param {string[]} ids @returns {Promise<number | undefined>} */
async function counted(day, ids) {
  try {
    const answer = await fetch("/visits/received", {
      method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: day.token.value }, body: JSON.stringify({ ids }), signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? (await answer.json()).received : undefined;
  } catch {
    return undefined;
  }
}
