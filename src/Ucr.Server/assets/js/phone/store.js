// What the phone keeps, sealed by AES-GCM under keys that no script can read out. There are two: the one of the day's visits
// falls with the shift or at sign-out; the one of what was not sent yet stays until it was, so that nothing recorded is lost.

/** @typedef {{ staff: string, key: CryptoKey, until: number }} Held until: this phone's time in milliseconds */
/** @typedef {{ iv: BufferSource, data: ArrayBuffer }} Sealed */

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
function open() {
  return new Promise((done, failed) => {
    const asked = indexedDB.open("ucr-phone", 1);
    asked.onupgradeneeded = () => {
      for (const store of ["keys", "kept"]) asked.result.createObjectStore(store);
      asked.result.createObjectStore("outbox", { keyPath: "n", autoIncrement: true });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

/**
 * @param {string} store @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} act
 * @returns {Promise<any>}
 */
export async function within(store, mode, act) {
  const database = await (opened ??= open());
  return new Promise((done, failed) => {
    const transaction = database.transaction(store, mode);
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => done(request.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

const newKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

/** Whose phone this is now; null after sign-out, the end of the shift, and before anybody signed in. @returns {Promise<Held | null>} */
export async function holder() {
  const held = /** @type {Held | undefined} */ (await within("keys", "readonly", (keys) => keys.get("day")));
  if (!held) return null;
  if (Date.now() < held.until) return held;
  await forget();
  return null;
}

/** Somebody is signed in. Another person's day is not theirs to see. @param {string} staff @param {number} until */
export async function begin(staff, until) {
  const held = await holder();
  if (held && held.staff !== staff) await forget();
  const key = held?.staff === staff ? held.key : await newKey();
  await within("keys", "readwrite", (keys) => keys.put({ staff, key, until }, "day"));
  const sealing = await within("keys", "readonly", (keys) => keys.get(`outbox/${staff}`));
  if (!sealing) {
    const made = await newKey();
    await within("keys", "readwrite", (keys) => keys.put(made, `outbox/${staff}`));
  }
}

/** Nothing of a patient can be read here any more; what was not sent stays sealed. */
export async function forget() {
  await within("kept", "readwrite", (kept) => kept.clear());
  await within("keys", "readwrite", (keys) => keys.delete("day"));
}

/** The same, with what was not sent. @param {string} staff */
export async function forgetAll(staff) {
  await forget();
  await within("keys", "readwrite", (keys) => keys.delete(`outbox/${staff}`));
}

/** @param {CryptoKey} key @param {unknown} value @returns {Promise<Sealed>} */
export async function seal(key, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(JSON.stringify(value))) };
}

/** @param {CryptoKey} key @param {Sealed} sealed @returns {Promise<any>} */
export async function unseal(key, sealed) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.data)));
}

/** The key of what was not sent. @param {string} staff @returns {Promise<CryptoKey | undefined>} */
export const outboxKey = (staff) => within("keys", "readonly", (keys) => keys.get(`outbox/${staff}`));

/** Keeps something under the day's key. @param {string} name @param {unknown} value */
export async function keep(name, value) {
  const held = await holder();
  if (!held) return;
  const sealed = await seal(held.key, value);
  await within("kept", "readwrite", (kept) => kept.put(sealed, name));
}

/** @param {string} name @returns {Promise<any>} what was kept; null when nothing was, or may not be read any more */
export async function kept(name) {
  const held = await holder();
  const sealed = held && (await within("kept", "readonly", (all) => all.get(name)));
  return held && sealed ? unseal(held.key, sealed) : null;
}

/** @param {string} name */
export const drop = (name) => within("kept", "readwrite", (all) => all.delete(name));
