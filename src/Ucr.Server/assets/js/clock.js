// Moves every clock on the page, by the server's time: a computer whose own clock is wrong shows the same words.
import { percentGone, state, words } from "./clock-words.js";

/** The server's time when it was last told, and this computer's time then: in milliseconds. */
let told = Date.now();
let toldAt = Date.now();

/** A demonstration's clock runs faster than life. */
let speed = Number(document.querySelector("meta[name='ucr-speed']")?.getAttribute("content") ?? 1);

/** The server's time in seconds. */
export const serverNow = () => (told + (Date.now() - toldAt) * speed) / 1000;

/** @param {string} iso the server's time, as it was sent @param {number} at this computer's time then: now, when it was just sent @param {number} [fast] */
export function setServerTime(iso, at = Date.now(), fast) {
  const sent = Date.parse(iso);
  if (Number.isNaN(sent)) return;
  told = sent;
  toldAt = at;
  speed = fast ?? speed;
}

/** @param {HTMLElement} clock */
export function faceOf(clock) {
  const { start, due, stopped, soon } = clock.dataset;
  return { start: seconds(start), due: seconds(due), stopped: stopped ? seconds(stopped) : null, soon: Number(soon) };
}

/** @param {ParentNode} root */
export function tick(root = document) {
  const now = serverNow();
  for (const clock of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-clock]"))) {
    const face = faceOf(clock);
    const text = clock.querySelector(".ucr-clock__words");
    const said = words(face, now);
    if (text && text.textContent !== said) text.textContent = said;
    const name = `ucr-clock ucr-clock--${state(face, now)}`;
    if (clock.className !== name) clock.className = name;
    clock.querySelector(".ucr-clock__ring")?.setAttribute("stroke-dasharray", `${percentGone(face, now)} 100`);
  }
}

/** @param {string | undefined} iso */
const seconds = (iso) => Date.parse(iso ?? "") / 1000;

const served = document.querySelector("meta[name='ucr-now']")?.getAttribute("content");
if (served) setServerTime(served);
tick();
setInterval(tick, 1000);
