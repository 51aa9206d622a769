// A covert call for help: the heading of a visit, held for three seconds. Nothing on the screen changes; the phone trembles once,
// for the hand that holds it. Where it is, it says only if somebody has allowed that before: asking now would show.

const held = 3000;

/** @param {(visit: string, place: [string, string][]) => Promise<void>} call */
export function watchForHelp(call) {
  let timer = 0;
  document.addEventListener("pointerdown", (e) => {
    const place = /** @type {HTMLElement | null} */ (/** @type {Element} */ (e.target).closest("[data-hold]"));
    if (!place) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      navigator.vibrate?.(40);
      await call(place.dataset.hold ?? "", []);
      const known = await whereAllowed();
      if (known.length > 0) await call(place.dataset.hold ?? "", known);
    }, held);
  });
  for (const end of ["pointerup", "pointercancel", "scroll"]) document.addEventListener(end, () => clearTimeout(timer), true);
  document.addEventListener("contextmenu", (e) => /** @type {Element} */ (e.target).closest("[data-hold]") && e.preventDefault());
}

/** @returns {Promise<[string, string][]>} */
async function whereAllowed() {
  try {
    if ((await navigator.permissions.query({ name: "geolocation" })).state !== "granted") return [];
    const { coords } = await new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed, { maximumAge: 300_000, timeout: 8000 }));
    return [["latitude", String(coords.latitude)], ["longitude", String(coords.longitude)]];
  } catch {
    return [];
  }
}

/** Asked once, on quiet ground: the button is there while nobody has answered. */
export async function offerPlace() {
  const part = /** @type {HTMLElement | null} */ (document.querySelector("[data-place-offer]"));
  if (!part || !navigator.geolocation || !navigator.permissions) return;
  const permission = await navigator.permissions.query({ name: "geolocation" });
  part.hidden = permission.state !== "prompt";
  part.querySelector("button")?.addEventListener("click", () => navigator.geolocation.getCurrentPosition(() => (part.hidden = true), () => (part.hidden = true)));
}
