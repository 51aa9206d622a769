// assets/scss and assets/js, with the NHS.UK script, become wwwroot/dist.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as sass from "sass";
import { withDark } from "./dark.mjs";
import { whileLocked } from "./lock.mjs";

const assets = path.dirname(fileURLToPath(import.meta.url));
const modules = path.resolve(assets, "../../../node_modules");
const dist = path.resolve(assets, "../wwwroot/dist");

try {
  await whileLocked(path.resolve(assets, "../obj/assets.lock"), build);
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}

function build() {
  const files = new Map([
    ["ucr.css", Buffer.from(styles())],
    ["nhsuk-frontend.min.js", fs.readFileSync(path.join(modules, "nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js"))],
    ["icon.svg", fs.readFileSync(path.join(assets, "icon.svg"))],
    ...scripts(),
  ]);
  for (const name of fs.existsSync(dist) ? fs.readdirSync(dist, { recursive: true, withFileTypes: true }) : []) {
    const file = path.join(name.parentPath ?? name.path, name.name);
    if (name.isFile() && !files.has(path.relative(dist, file).replaceAll("\\", "/"))) fs.rmSync(file);
  }
  for (const [name, content] of files) writeIfChanged(path.join(dist, name), content);
}

function styles() {
  const { css } = sass.compile(path.join(assets, "scss/ucr.scss"), { loadPaths: [modules], style: "compressed", quietDeps: true });
  // Pages load nothing from elsewhere: the content security policy forbids it, and an outage elsewhere must not show here.
  const other = /url\(\s*["']?(?:[a-z]+:)?\/\/[^)]*\)|@import[^;]*;/i.exec(css);
  if (other) throw new Error(`ucr.scss names another origin: ${other[0]}`);
  return withDark(css);
}

function scripts() {
  const folder = path.join(assets, "js");
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name.replaceAll("\\", "/"), fs.readFileSync(path.join(folder, name))]);
}

function writeIfChanged(file, content) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}
