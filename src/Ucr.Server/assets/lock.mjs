// Several builds of one clone may run at a time: one of them installs and compiles, the others wait for it.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Runs the work while no other process of this clone does. The file holds the id of the process that does. */
export async function whileLocked(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  while (!taken(file)) {
    if (!ownerAlive(file)) fs.rmSync(file, { force: true });
    else await sleep(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function taken(file) {
  try {
    fs.writeFileSync(file, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function ownerAlive(file) {
  try {
    const owner = Number(fs.readFileSync(file, "utf8"));
    if (owner === 0) return Date.now() - fs.statSync(file).mtimeMs < 10_000; // just made, not yet written
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
