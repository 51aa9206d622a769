// Who else is looking at a referral: said on its row. A covert look does not exist: whoever opens a referral is named.
const me = document.querySelector("[data-board]")?.getAttribute("data-me") ?? "";

/** @type {Record<string, Record<string, string>>} */
let looking = {};

/** @param {string} json every referral that somebody looks at: its reference, then each one's id and name */
export function looks(json) {
  looking = JSON.parse(json);
  sayWho();
}

/** Writes who looks on each row: after a row is replaced, too. */
export function sayWho() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("tr[data-v] [data-looking]"))) {
    const names = Object.entries(looking[place.dataset.looking ?? ""] ?? {}).filter(([id]) => id !== me).map(([, name]) => name);
    const words = names.length === 0 ? "" : names.length === 1 ? `${names[0]} is looking` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)} are looking`;
    if (place.textContent !== words) place.textContent = words;
    place.hidden = words === "";
  }
}
