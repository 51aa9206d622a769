// The words of a response clock: the same rule as ClockText in C#, proved by the same table of cases.

/** @typedef {{ start: number, due: number, stopped: number | null, soon: number }} Face seconds since 1970; soon is a length in seconds */

/** @param {number} seconds */
export function duration(seconds) {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes === 0) return "less than 1 min";
  if (minutes < 60) return `${minutes} min`;
  if (hours < 24) return minutes % 60 === 0 ? `${hours} hr` : `${hours} hr ${String(minutes % 60).padStart(2, "0")} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} hr`;
}

/** @param {Face} face @param {number} now @returns {"running" | "soon" | "over" | "met" | "late"} */
export function state(face, now) {
  if (face.stopped !== null) return face.stopped <= face.due ? "met" : "late";
  if (now > face.due) return "over";
  return face.due - now <= face.soon ? "soon" : "running";
}

/** @param {Face} face @param {number} now */
export function words(face, now) {
  const stopped = face.stopped ?? 0;
  switch (state(face, now)) {
    case "met": return `Seen in ${duration(stopped - face.start)}`;
    case "late": return `Seen ${duration(stopped - face.due)} late`;
    case "over": return `${sentence(duration(now - face.due))} over`;
    default: return `${sentence(duration(face.due - now))} left`;
  }
}

/** @param {Face} face @param {number} now */
export function percentGone(face, now) {
  const allowed = face.due - face.start;
  if (allowed <= 0) return 100;
  return Math.min(100, Math.max(0, Math.floor((100 * ((face.stopped ?? now) - face.start)) / allowed)));
}

/** @param {string} text */
function sentence(text) {
  return text[0].toUpperCase() + text.slice(1);
}
