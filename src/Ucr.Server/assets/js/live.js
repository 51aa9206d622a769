// One stream for all tabs of a browser: the leader reads it and passes every message on. EventSource is not used:
// it gives up for good on a 502. The stream is stale after 35 s of silence, whatever the socket says.

/** @typedef {{ event: string, data: string, id: string | null }} Message */

const silence = 35_000;

/**
 * @param {string} url
 * @param {string} last the position that the page stands at; empty where it needs nothing from before
 * @param {{ message: (m: Message) => void, live: () => void, stale: (secondsAgo: number) => void, signedOut?: () => boolean }} on
 *   signedOut: the sign-in ended; true where the page holds something that loading it again would lose
 * @returns {{ from: (position: string) => void }} moves the position on, after the page was read afresh
 */
export function follow(url, last, on) {
  const channel = new BroadcastChannel(`ucr:${url}`);
  let position = last;
  let heard = Date.now();
  let stale = false;
  let leads = false;
  let again = new AbortController();
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
  const lost = () => {
    if (stale) return;
    stale = true;
    on.stale((Date.now() - heard) / 1000);
  };
  // A tab that comes later says where it stands: the leader begins again there, so that nothing between is missed.
  channel.onmessage = ({ data }) => {
    if (data.joins !== undefined) {
      if (leads && data.joins !== "" && Number(data.joins) <= Number(position)) {
        position = data.joins;
        again.abort();
      }
    } else if (data.lost) lost();
    else take(data);
  };
  setInterval(() => { if (Date.now() - heard > silence) lost(); }, 1000);
  channel.postMessage({ joins: position });
  // A stream that was open can look alive for a while after the network has gone.
  addEventListener("offline", () => again.abort());
  void navigator.locks.request(`ucr:${url}`, async () => {
    leads = true;
    for (let wait = 500; ; wait = Math.min(15_000, wait * 2)) {
      const started = Date.now();
      again = new AbortController();
      const pass = (/** @type {Message} */ message) => {
        channel.postMessage(message);
        take(message);
      };
      const refused = (await read(url, () => position, again.signal, pass)) === "refused";
      if (refused && !on.signedOut?.()) location.reload();
      if (Date.now() - started > 20_000 || again.signal.aborted) wait = 500;
      if (again.signal.aborted) continue;
      const droppedAt = Date.now();
      setTimeout(() => {
        if (heard > droppedAt) return;
        channel.postMessage({ lost: true });
        lost();
      }, 4000);
      await new Promise((go) => setTimeout(go, wait * (0.75 + Math.random() / 2)));
    }
  });
  return { from(next) { position = next; } };
}

/** @param {string} url @param {() => string} position @param {AbortSignal} again @param {(m: Message) => void} pass @returns {Promise<"refused" | void>} */
async function read(url, position, again, pass) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), silence);
  again.addEventListener("abort", () => stop.abort());
  try {
    const from = position();
    const headers = { Accept: "text/event-stream", ...(from ? { "Last-Event-ID": from } : {}) };
    const answer = await fetch(url, { headers, cache: "no-store", signal: stop.signal });
    if (answer.status === 401 || answer.status === 403) return "refused";
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
