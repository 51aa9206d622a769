// One stream for all tabs of a browser: the leader reads it and passes every message on. EventSource is not used:
// it gives up for good on a 502. The stream is stale after 35 s of silence, whatever the socket says.

/** @typedef {{ event: string, data: string, id: string | null }} Message */

const silence = 35_000;

/**
 * @param {string} url
 * @param {string} last the position that the page stands at
 * @param {{ message: (m: Message) => void, live: () => void, stale: () => void }} on
 */
export function follow(url, last, on) {
  const channel = new BroadcastChannel(`ucr:${url}`);
  let position = last;
  let heard = Date.now();
  let stale = false;
  /** @param {Message} message */
  const take = (message) => {
    heard = Date.now();
    if (message.id) position = message.id;
    if (stale || message.event === "clock") {
      stale = false;
      on.live();
    }
    on.message(message);
  };
  channel.onmessage = (e) => take(e.data);
  setInterval(() => {
    if (!stale && Date.now() - heard > silence) {
      stale = true;
      on.stale();
    }
  }, 1000);
  void navigator.locks.request(`ucr:${url}`, async () => {
    for (let wait = 500; ; wait = Math.min(15_000, wait * 2)) {
      const started = Date.now();
      await read(url, () => position, (message) => {
        channel.postMessage(message);
        take(message);
      });
      if (Date.now() - started > 20_000) wait = 500;
      setTimeout(() => { if (!stale && Date.now() - heard > 4000) { stale = true; on.stale(); } }, 4100);
      await new Promise((go) => setTimeout(go, wait * (0.75 + Math.random() / 2)));
    }
  });
}

/** @param {string} url @param {() => string} position @param {(m: Message) => void} pass */
async function read(url, position, pass) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), silence);
  try {
    const answer = await fetch(url, { headers: { Accept: "text/event-stream", "Last-Event-ID": position() }, cache: "no-store", signal: stop.signal });
    if (answer.status === 401 || answer.status === 403) location.reload();
    if (!answer.ok || !answer.body) return;
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), silence);
      const parts = (text + value.replaceAll("\r\n", "\n")).split("\n\n");
      text = parts.pop() ?? "";
      for (const part of parts) pass(parse(part));
    }
  } catch {
    // A lost connection is an ordinary event: the caller waits and tries again.
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} block @returns {Message} */
export function parse(block) {
  const message = { event: "message", data: "", id: /** @type {string | null} */ (null) };
  const data = [];
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    const [name, value] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, "")];
    if (name === "event") message.event = value;
    if (name === "id") message.id = value;
    if (name === "data") data.push(value);
  }
  return { ...message, data: data.join("\n") };
}
