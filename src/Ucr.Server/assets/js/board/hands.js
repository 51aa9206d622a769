// Nothing is replaced under a finger: between the press and the release of a pointer what arrives waits, or the click would
// begin on one element, end on another, and be lost.

let pressed = false;
/** @type {(() => void)[]} */
const waiting = [];

/** Does it now, or as soon as the pointer is up and its click was taken. @param {() => void} act */
export function whenFree(act) {
  if (pressed) waiting.push(act);
  else act();
}

function free() {
  pressed = false;
  waiting.splice(0).forEach((act) => act());
}

// The click comes with the release, before the next task. A message is one at once, a timer is not.
const soon = new MessageChannel();
soon.port1.onmessage = free;

document.addEventListener("pointerdown", () => { pressed = true; }, true);
for (const end of ["pointerup", "pointercancel", "dragend"]) document.addEventListener(end, () => soon.port2.postMessage(null), true);
addEventListener("blur", free);
