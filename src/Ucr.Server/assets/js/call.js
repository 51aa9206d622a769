// Taking a call by keyboard: answers by one key, questions that follow the need, the 999 script at once, people while typing,
// and a draft that outlives the tab. Everything works without this file too, by buttons.
const call = /** @type {HTMLElement} */ (document.querySelector("[data-call]"));
const form = /** @type {HTMLFormElement} */ (call.querySelector("form"));
const danger = /** @type {HTMLElement} */ (call.querySelector("[data-danger]"));
const script = /** @type {HTMLTemplateElement} */ (call.querySelector("[data-ring-999]"));
const found = /** @type {HTMLElement} */ (call.querySelector("[data-found]"));
const place = /** @type {HTMLElement} */ (call.querySelector("[data-place]"));
const kept = /** @type {HTMLElement} */ (call.querySelector("[data-kept]"));
const answers = new Map([["y", "yes"], ["n", "no"], ["u", "unknown"]]);
const signs = new Map([["conscious", "no"], ["breathing", "no"], ["bleeding", "yes"], ["stroke", "yes"], ["chestPain", "yes"]]);
const searched = ["nhsNumber", "family", "given", "bornOn", "callerTelephone", "telephone", "postcode", "need", "senderCase"];

/** @param {string} path @param {RequestInit} [more] */
const post = (path, more) => fetch(`/referrals/new/${path}`, { method: "POST", body: new URLSearchParams(/** @type {any} */ (new FormData(form))), ...more });

/** @param {() => void} what @param {number} wait */
function later(what, wait) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  };
}

/** @param {string} name */
const value = (name) => new FormData(form).get(name)?.toString() ?? "";

function showDanger() {
  const flags = [...form.querySelectorAll("input[name^=flag_]:checked")].some((input) => /** @type {HTMLInputElement} */ (input).value === "yes");
  const now = flags || [...signs].some(([name, sign]) => value(name) === sign);
  if (now === danger.childElementCount > 0) return;
  danger.replaceChildren(...(now ? [script.content.cloneNode(true)] : []));
}

function showQuestions() {
  const need = value("need");
  for (const question of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-needs]"))) {
    const answered = question.querySelector("input:checked");
    question.hidden = !answered && !(question.dataset.needs ?? "").split(" ").includes(need);
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-source]"))) part.hidden = part.dataset.source !== value("source");
}

// One key answers, and the next field has the focus. Only on a question, so that no key is taken from anybody who types.
form.addEventListener("keydown", (e) => {
  const answer = answers.get(e.key.toLowerCase());
  if (!answer || e.ctrlKey || e.metaKey || e.altKey || !(e.target instanceof HTMLInputElement) || e.target.type !== "radio") return;
  const name = e.target.name;
  const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector(`input[name="${CSS.escape(name)}"][value="${answer}"]`));
  if (!chosen) return;
  e.preventDefault();
  chosen.checked = true;
  chosen.focus();
  chosen.dispatchEvent(new Event("change", { bubbles: true }));
  const all = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("input:not([type=hidden]), select, textarea, button")]).filter((one) => one.offsetParent !== null);
  const last = all.findLastIndex((one) => one instanceof HTMLInputElement && one.name === name);
  all[last + 1]?.focus();
});

// Nothing that is chosen, and no focus, is lost when the answer changes.
/** @param {string} html */
function showFound(html) {
  if (html.trim() === shown) return;
  shown = html.trim();
  const chosen = value("patient");
  const focused = found.contains(document.activeElement) ? document.activeElement?.getAttribute("value") ?? "" : null;
  found.innerHTML = html;
  const radio = (/** @type {string} */ of) => /** @type {HTMLInputElement | null} */ (found.querySelector(`input[type=radio][value="${CSS.escape(of)}"]`));
  const again = radio(chosen);
  if (again) again.checked = true;
  if (focused !== null) /** @type {HTMLElement | null} */ (radio(focused) ?? found.querySelector("a, input") ?? form.querySelector("#need"))?.focus();
}
let shown = found.innerHTML.trim();

let searching = new AbortController();
let asked = "";
const search = later(async () => {
  const what = searched.map(value).join("|");
  if (what === asked) return;
  asked = what;
  searching.abort();
  searching = new AbortController();
  try {
    const answer = await post("found", { signal: searching.signal });
    if (answer.ok) {
      showFound(await answer.text());
    }
  } catch {
    asked = "";
  }
}, 350);

// Where it is, and organisations by name. What somebody has typed into the address is never written over.
// Typed before this file had come counts as not looked up yet.
const early = ["postcode", "callerOrganisation"].some((name) => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement && field.value !== field.defaultValue;
});
let placed = early ? "" : ["postcode", "callerOrganisation", "source"].map(value).join("|");
const lookUp = later(async () => {
  const what = ["postcode", "callerOrganisation", "source"].map(value).join("|");
  if (what === placed) return;
  placed = what;
  try {
    const answer = await post("place");
    if (answer.ok && placed === what) place.innerHTML = await answer.text();
  } catch {
    placed = "";
  }
}, 250);

/** @param {HTMLElement} from */
function useAddress(from) {
  const fill = (/** @type {string} */ name, /** @type {string | undefined} */ text) => {
    const field = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (form.elements.namedItem(name));
    if (text && field.value.trim() === "") field.value = text;
  };
  fill("address", from.dataset.address);
  fill("postcode", from.dataset.postcode);
  fill("telephone", from.dataset.phone);
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
form.addEventListener("input", (e) => {
  if (!(e.target instanceof HTMLInputElement) || e.target.name !== "callerOrganisation" || value("source") !== "CareHome") return;
  const chosen = [...place.querySelectorAll("option")].find((one) => one.value === value("callerOrganisation"));
  if (chosen) useAddress(chosen);
});
place.addEventListener("click", (e) => {
  if (!(e.target instanceof HTMLElement) || !e.target.closest("[data-use]")) return;
  useAddress(/** @type {HTMLElement} */ (e.target.closest("[data-use]")));
  form.querySelector("#address")?.scrollIntoView({ block: "nearest" });
  /** @type {HTMLElement | null} */ (form.querySelector("#address"))?.focus();
});

// From wherever somebody types: with a key held, so that no single key does it.
form.addEventListener("keydown", (e) => {
  if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey)) return;
  e.preventDefault();
  form.requestSubmit();
});

let signedOut = false;
let saved = true;
async function keep() {
  try {
    const answer = await post("draft", { keepalive: true });
    signedOut = answer.status === 401;
    saved = answer.ok;
    kept.classList.toggle("ucr-call__kept--lost", !answer.ok);
    kept.textContent = signedOut
      ? "You are signed out. Sign in again in another tab: what you typed stays here, and is kept as soon as you are back."
      : answer.status === 200 ? `Draft kept at ${await answer.text()}` : answer.ok ? "" : "The draft is not kept just now. Trying again.";
  } catch {
    saved = false;
    kept.classList.add("ucr-call__kept--lost");
    kept.textContent = "No connection. What you typed stays here; trying again.";
  }
  if (!saved) again();
}
const again = later(keep, 5000);
const keepSoon = later(keep, 700);

form.addEventListener("input", () => {
  showDanger();
  showQuestions();
  keepSoon();
  search();
  lookUp();
});
form.addEventListener("change", () => {
  showDanger();
  showQuestions();
});
form.addEventListener("submit", (e) => {
  if (!signedOut) return;
  // Sent now, it would be answered with the sign-in page.
  e.preventDefault();
  void keep();
  kept.scrollIntoView({ block: "center" });
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden" && kept.textContent !== "") void post("draft", { keepalive: true });
});
showDanger();
showQuestions();
