// Being told of a new visit while the page is closed. Off until somebody asks for it on this phone; without it the open page still
// shows a new visit within seconds.

const holder = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-push]"));

/** @param {string} text @returns {Uint8Array<ArrayBuffer>} */
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** @param {string} path @param {unknown} body @param {string} token */
const post = (path, body, token) => fetch(path, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: token }, body: JSON.stringify(body) });

/** Shows the button, where this browser can. @param {() => string | undefined} token */
export async function offerPush(token) {
  const place = holder();
  if (!place || !("PushManager" in window) || !("Notification" in window)) return;
  const registration = await navigator.serviceWorker.ready;
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const words = /** @type {HTMLElement} */ (place.querySelector("[data-push-words]"));
  const shows = async () => {
    const on = (await registration.pushManager.getSubscription()) !== null;
    button.textContent = on ? "Stop telling me of new visits on this phone" : "Tell me of new visits on this phone";
    place.hidden = false;
  };
  button.addEventListener("click", async () => {
    const held = await registration.pushManager.getSubscription();
    words.textContent = held ? await stop(held, token() ?? "") : await start(registration, token() ?? "");
    await shows();
  });
  await shows();
}

/** @param {ServiceWorkerRegistration} registration @param {string} token @returns {Promise<string>} what to say */
async function start(registration, token) {
  if ((await Notification.requestPermission()) !== "granted") return "This phone does not allow notices from here. Its settings can change that.";
  try {
    const { key } = await (await fetch("/visits/push", { headers: { Accept: "application/json" } })).json();
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    const answer = await post("/visits/push", made.toJSON(), token);
    if (answer.ok) return "You will be told of new visits on this phone. No patient is named.";
    await made.unsubscribe();
    return (await answer.json()).title;
  } catch {
    return "This phone's push service does not answer. New visits still show by themselves while My visits is open.";
  }
}

/** @param {PushSubscription} held @param {string} token */
async function stop(held, token) {
  await post("/visits/push/stop", { endpoint: held.endpoint }, token).catch(() => undefined);
  await held.unsubscribe();
  return "You will not be told on this phone any more.";
}
