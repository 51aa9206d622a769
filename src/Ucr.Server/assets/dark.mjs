// Dark colours: every colour of the finished style sheet gets its dark counterpart beside it, by what it colours. Words stay
// readable on the darkest and the lightest ground (4.5:1 and more), lines and marks can be seen (3:1). What is strong on both
// (white on blue, the yellow of the focus) stays. A browser that does not know light-dark() keeps the light colour.
const surface = "#1d2429";
const page = "#13181c";
const lightestGround = "#2f3940";
const words = "#e9eef0";
const bright = new Set(["#ffeb3b", "#ffb81c"]);

/** @param {string} css */
export const withDark = (css) => css.replace(/\{([^{}]*)\}/g, (_, rule) => `{${both(rule)}}`);

/** @param {string} rule its declarations */
function both(rule) {
  const all = declarations(rule);
  const declared = all.map((one) => /** @type {[string, string]} */ ([one.slice(0, one.indexOf(":")).trim(), one.slice(one.indexOf(":") + 1)]));
  const ground = declared.filter(([name]) => kindOf(name) === "ground").map(([, value]) => /#[0-9a-f]{3,6}\b/i.exec(value)?.[0]).find(Boolean);
  if (ground && bright.has(long(ground)) && declared.some(([name]) => name === "color")) return rule;
  const under = ground ? groundOf(long(ground)) : lightestGround;
  return declared.map(([name, value]) => `${name}:${value}${counterpart(name, value, under)}`).join(";");
}

/** @param {string} rule @returns {string[]} what stands between semicolons, save those within brackets and quotes */
function declarations(rule) {
  const found = [""];
  let [depth, quote] = [0, ""];
  for (const sign of rule) {
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (sign === ";" && depth === 0 && !quote) found.push("");
    else found[found.length - 1] += sign;
  }
  return found.filter((one) => one.includes(":"));
}

/** @param {string} name @param {string} value @param {string} under @returns {string} the same once more, with the dark colours; nothing where they are the same */
function counterpart(name, value, under) {
  const kind = kindOf(name);
  if (!kind || value.includes("url(")) return "";
  const important = /\s*!important$/i.exec(value)?.[0] ?? "";
  const dark = value.slice(0, value.length - important.length).replace(/#[0-9a-f]{3,6}\b/gi, (colour) => {
    const other = kind === "ground" ? groundOf(long(colour)) : kind === "words" ? wordsOf(long(colour), under) : lineOf(long(colour));
    return other === long(colour) ? colour : `light-dark(${colour},${other})`;
  });
  return dark.includes("light-dark(") ? `;${name}:${dark}${important}` : "";
}

/** @param {string} name */
function kindOf(name) {
  if (name.startsWith("--")) return null;
  if (/^background(-color|-image)?$/.test(name)) return "ground";
  if (/^(color|caret-color|text-decoration-color)$/.test(name)) return "words";
  return /^(border|outline|box-shadow|stroke|fill|text-shadow)/.test(name) ? "line" : null;
}

/** @param {string} colour */
function groundOf(colour) {
  if (bright.has(colour) || luminance(colour) < 0.35) return colour;
  if (colour === "#ffffff") return surface;
  if (colour === "#f0f4f5") return page;
  const [hue, saturation, light] = hsl(colour);
  return hex(hue, Math.min(saturation, 0.42), 0.13 + (1 - light) * 0.5);
}

/** @param {string} colour @param {string} under */
function wordsOf(colour, under) {
  if (luminance(colour) > 0.4) return colour;
  const [, saturation, light] = hsl(colour);
  return light < 0.25 && saturation < 0.3 ? words : lighter(colour, under, 5.2);
}

/** @param {string} colour */
function lineOf(colour) {
  const [hue, saturation, light] = hsl(colour);
  if (colour === "#ffffff" || (luminance(colour) > 0.2 && saturation > 0.6)) return colour;
  if (luminance(colour) > 0.4) return hex(hue, Math.min(saturation, 0.15), 0.27 + (0.9 - light) * 0.8);
  return lighter(colour, surface, saturation < 0.3 && light < 0.25 ? 9 : 3.2);
}

/** @param {string} colour @param {string} under @param {number} least */
function lighter(colour, under, least) {
  let [hue, saturation, light] = hsl(colour);
  let found = colour;
  while (contrast(found, under) < least && light < 0.97) found = hex(hue, saturation * 0.9, (light += 0.01));
  return found;
}

/** @param {string} a @param {string} b */
function contrast(a, b) {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red, green, blue] = channels(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} colour */
const long = (colour) => (colour.length === 4 ? `#${[...colour.slice(1)].map((sign) => sign + sign).join("")}` : colour).toLowerCase();

/** @param {string} colour */
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);

/** @param {string} colour */
function hsl(colour) {
  const [red, green, blue] = channels(colour);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [light, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return [0, 0, light];
  const hue = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return [hue * 60, spread / (1 - Math.abs(2 * light - 1)), light];
}

/** @param {number} hue @param {number} saturation @param {number} light */
function hex(hue, saturation, light) {
  const reach = saturation * Math.min(light, 1 - light);
  const part = (/** @type {number} */ at) => {
    const turn = (at + hue / 30) % 12;
    return Math.round(255 * (light - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1)))).toString(16).padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
