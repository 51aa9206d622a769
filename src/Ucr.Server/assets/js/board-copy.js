// A copy of the board that is asked for again and again. When the service does not answer, what came last stays, and says so.
const copy = /** @type {HTMLElement} */ (document.querySelector("[data-copy]"));
const every = Number(copy.dataset.copyEvery) * 1000;
const note = document.createElement("p");
note.className = "ucr-stale ucr-stale--print";
note.setAttribute("role", "alert");
note.hidden = true;
copy.before(note);
let last = new Date();

async function again() {
  const answer = await fetch(copy.dataset.copyFrom ?? "", { headers: { Accept: "text/html" }, cache: "no-store", signal: AbortSignal.timeout(20_000) }).catch(() => null);
  const fresh = answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-copy]") : null;
  if (fresh) {
    copy.replaceChildren(...fresh.childNodes);
    last = new Date();
  }
  note.hidden = Boolean(fresh) || Date.now() - last.getTime() < 35_000;
  if (!note.hidden) note.textContent = `The service has not answered since ${last.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" })}. This is the last copy: what has changed since is not on it.`;
}

setInterval(() => void again(), every);
export {};
