// Says that this person looks at a referral for as long as its page, or its dialog on the board, is open; and who else does.
import { follow } from "./live.js";

const here = /** @type {HTMLElement | null} */ (document.querySelector("[data-looking-at]"));
const token = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name='form-token']"));
let reference = here?.dataset.lookingAt ?? "";

/** @param {"here" | "gone"} what */
function tell(what) {
  if (!reference || !token) return;
  const body = new URLSearchParams({ [token.name]: token.value, what });
  void fetch(`/looking/${reference}`, { method: "POST", body, keepalive: true }).catch(() => null);
}

setInterval(() => { if (!document.hidden || reference) tell("here"); }, 10_000);
addEventListener("pagehide", () => tell("gone"));
addEventListener("pageshow", () => tell("here"));
document.addEventListener("ucr:looking", (e) => {
  const next = /** @type {CustomEvent<string>} */ (e).detail;
  if (next === reference) return;
  tell("gone");
  reference = next;
  tell("here");
});

if (here) {
  follow("/looking/stream", "", {
    message({ event, data }) {
      if (event !== "looking") return;
      const others = Object.entries(JSON.parse(data)[here.dataset.lookingAt ?? ""] ?? {}).filter(([id]) => id !== here.dataset.me).map(([, name]) => String(name));
      const words = others.length === 0 ? "" : `${others.join(" and ")} ${others.length === 1 ? "is" : "are"} looking at this too`;
      if (here.textContent !== words) here.textContent = words;
      here.hidden = words === "";
    },
    live() {},
    stale() {},
  });
}
