// One line that always says how things stand: up to date, no signal, sending, or needs you.
import { serverNow } from "../clock.js";

/** @typedef {{ state: "up-to-date" | "no-signal" | "signed-out" | "busy" | "sending" | "needs-you", count: number, refused?: number, others?: number, received?: number, made?: number }} Standing */

const line = /** @type {HTMLElement | null} */ (document.querySelector("[data-phone-status]"));
let upToDateAt = "";

/** London time. @param {string | number} at ISO, or seconds since 1970 */
export const time = (at) => new Date(typeof at === "number" ? at * 1000 : at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** @param {number} count */
const updates = (count) => (count === 1 ? "1 update" : `${count} updates`);

/** @param {Standing} standing */
export function words(standing) {
  const saved = standing.count > 0 ? ` ${updates(standing.count)} saved on this phone.` : "";
  switch (standing.state) {
    case "sending": return `Sending ${updates(standing.count)}`;
    case "needs-you": return `Needs you: ${updates(standing.refused ?? 0)} not taken. Read why below.`;
    case "signed-out": return `Needs you: you are signed out.${saved}`;
    case "no-signal": return `No signal${upToDateAt ? ` since ${upToDateAt}` : ""}.${saved}`;
    case "busy": return `The service does not answer just now.${saved}`;
    default: return `Up to date at ${time(serverNow())}.${standing.made ? ` ${standing.received ?? "?"} of ${standing.made} updates received.` : ""}`;
  }
}

/** @param {Standing} standing */
export function say(standing) {
  if (!line) return;
  if (standing.state === "up-to-date" || standing.state === "needs-you") upToDateAt = time(serverNow());
  const text = words(standing) + (standing.others ? ` ${updates(standing.others)} of somebody else wait on this phone: they have to sign in here to send them.` : "");
  if (line.textContent !== text) line.textContent = text;
  line.dataset.state = standing.state;
  // Nobody hears the time read out each minute; what changed for them they hear.
  line.setAttribute("aria-live", standing.state === "up-to-date" ? "off" : "polite");
  if (standing.state === "signed-out") {
    const link = document.createElement("a");
    link.href = `/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`;
    link.className = "nhsuk-link";
    link.textContent = "Sign in and go on";
    line.append(" ", link);
  }
}
