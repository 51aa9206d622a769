// A sound and a notification of the desktop for a new referral: off at first, remembered for this computer, never needed
// to notice anything. The notification names nobody.

/** @param {string} name */
const on = (name) => localStorage.getItem(`ucr-${name}`) === "on";

/** @type {AudioContext | null} */
let audio = null;

/** Two short tones, less than half a second. */
function play() {
  audio ??= new AudioContext();
  for (const [at, pitch] of [[0, 660], [0.16, 880]]) {
    const tone = new OscillatorNode(audio, { frequency: pitch });
    const loud = new GainNode(audio, { gain: 0.15 });
    tone.connect(loud).connect(audio.destination);
    tone.start(audio.currentTime + at);
    tone.stop(audio.currentTime + at + 0.14);
  }
  document.dispatchEvent(new CustomEvent("ucr:sound"));
}

let last = 0;

/** A new referral came. Several at once sound once. */
export function arrived() {
  if (Date.now() - last < 2000) return;
  last = Date.now();
  if (on("sound")) play();
  if (on("notify") && "Notification" in window && Notification.permission === "granted" && document.hidden) {
    new Notification("New referral", { body: "A new referral is on the board.", tag: "ucr-new-referral" });
  }
}

/** @param {HTMLInputElement} box @param {string} name */
function keep(box, name) {
  box.checked = on(name);
  box.addEventListener("change", async () => {
    if (name === "notify" && box.checked && "Notification" in window && (await Notification.requestPermission()) !== "granted") box.checked = false;
    localStorage.setItem(`ucr-${name}`, box.checked ? "on" : "off");
    if (name === "sound" && box.checked) play();
  });
}

for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[data-alert]"))) keep(box, box.dataset.alert ?? "");
