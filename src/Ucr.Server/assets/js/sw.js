// Opens a clinician's pages without signal: a page without patients and its scripts are kept, and the day is read from the
// phone's sealed copy by the page itself. Nothing with a patient in it is ever kept here.
const worker = /** @type {any} */ (self);
const shell = "/visits/shell";
const named = "ucr-shell";
/** How long a page may take before the kept one is shown, in milliseconds. */
const patience = 4000;
/** There was no signal a moment ago: kept scripts are not asked for again. */
let withoutUntil = 0;

worker.addEventListener("install", (/** @type {any} */ e) => e.waitUntil(refresh().then(() => worker.skipWaiting())));
worker.addEventListener("activate", (/** @type {any} */ e) => e.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (/** @type {any} */ e) => e.data === "refresh" && e.waitUntil(refresh().catch(() => undefined)));
worker.addEventListener("fetch", (/** @type {any} */ e) => {
  const { request } = e;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") e.respondWith(page(request));
  else if (url.pathname.startsWith("/dist/") || url.pathname === "/visits/app.webmanifest") e.respondWith(asset(request));
});

worker.addEventListener("push", (/** @type {any} */ e) => e.waitUntil(tell(e.data?.json() ?? {})));
worker.addEventListener("notificationclick", (/** @type {any} */ e) => {
  e.notification.close();
  e.waitUntil(openPage(e.notification.data ?? "/visits"));
});

/** A notice on a locked screen: it names no patient. @param {{ title?: string, text?: string, url?: string, topic?: string }} message */
const tell = (message) =>
  worker.registration.showNotification(message.title ?? "My visits", { body: message.text ?? "Something has changed.", tag: message.topic, renotify: message.topic !== undefined, data: message.url, icon: "/dist/icon.svg" });

/** The page that is open already comes to the front. @param {string} url */
async function openPage(url) {
  const open = await worker.clients.matchAll({ type: "window" });
  return open.length > 0 ? open[0].focus() : worker.clients.openWindow(url);
}

/** @param {Request} request */
async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (answer.status < 500) return answer;
  } catch {
    // No signal, or too little of it.
  }
  withoutUntil = Date.now() + 10_000;
  return (await caches.match(shell)) ?? Response.error();
}

/** @param {Request} request */
async function asset(request) {
  const held = await caches.match(request);
  if (held && Date.now() < withoutUntil) return held;
  try {
    return await fetch(request);
  } catch {
    return held ?? Response.error();
  }
}

/** Fetches the page and everything that it loads, and only then forgets what was kept before. */
async function refresh() {
  const found = /** @type {Map<string, Response>} */ (new Map());
  await gather(shell, found);
  const cache = await caches.open(named);
  for (const [path, answer] of found) await cache.put(path, answer);
  for (const old of await cache.keys()) if (!found.has(new URL(old.url).pathname)) await cache.delete(old);
}

/** @param {string} path @param {Map<string, Response>} found */
async function gather(path, found) {
  if (found.has(path)) return;
  const answer = await fetch(path, path === shell ? { cache: "no-store" } : undefined);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  found.set(path, answer.clone());
  const names = path === shell ? /(?:src|href)="(\/(?:dist\/[^"]+|visits\/app\.webmanifest))"/g : /(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;
  if (path !== shell && !path.endsWith(".js")) return;
  for (const [, name] of (await answer.text()).matchAll(names)) await gather(new URL(name, new URL(path, worker.location.origin)).pathname, found);
}
