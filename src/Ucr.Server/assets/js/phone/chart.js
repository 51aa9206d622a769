// Works out a NEWS2 while somebody types, by the chart that the service sent with the form: no rule is written here twice.

/**
 * @typedef {[number | null, number][]} Row the highest reading of each step (null: the last), and its points
 * @typedef {{ respirations: Row, saturation: Row, targetedOnAir: Row, targetedOnOxygen: Row, systolic: Row, pulse: Row, temperature: Row, onOxygen: number, notAlert: number, highFrom: number, mediumFrom: number, bands: Record<string, string> }} Chart
 */

/** @param {Row} row @param {number} reading */
const points = (row, reading) => row.find(([upTo]) => upTo === null || reading <= upTo)?.[1] ?? 0;

/** The score in words; empty until a reading is typed, and no score while one is missing. @param {Chart} chart @param {FormData} typed */
export function score(chart, typed) {
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? "").trim().replace(",", ".");
  const numbers = ["respirations", "saturation", "systolic", "pulse", "temperature"].map(text);
  const [oxygen, awake] = [text("onOxygen"), text("consciousness")];
  if (numbers.every((one) => !one)) return "";
  const missing = numbers.filter((one) => !one || Number.isNaN(Number(one))).length + (oxygen ? 0 : 1) + (awake ? 0 : 1);
  if (missing > 0) return `No NEWS2 yet: ${missing} of 7 readings missing`;
  const [breaths, saturation, systolic, pulse, temperature] = numbers.map(Number);
  const saturations = text("scale") !== "Two" ? chart.saturation : oxygen === "yes" ? chart.targetedOnOxygen : chart.targetedOnAir;
  const all = [
    points(chart.respirations, breaths), points(saturations, saturation), oxygen === "yes" ? chart.onOxygen : 0, points(chart.systolic, systolic),
    points(chart.pulse, pulse), awake === "Alert" ? 0 : chart.notAlert, points(chart.temperature, temperature),
  ];
  const total = all.reduce((sum, one) => sum + one, 0);
  return `NEWS2 ${total}, ${chart.bands[total >= chart.highFrom ? "High" : total >= chart.mediumFrom ? "Medium" : all.includes(3) ? "LowMedium" : "Low"]}`;
}

/** From now on. */
export function keepScore() {
  document.addEventListener("input", (e) => {
    const part = /** @type {HTMLElement | null} */ (/** @type {Element} */ (e.target).closest("[data-chart]"));
    const shown = part?.querySelector("[data-score]");
    const form = part?.closest("form");
    if (!part?.dataset.chart || !shown || !form) return;
    const words = score(JSON.parse(part.dataset.chart), new FormData(form));
    if (shown.textContent !== words) shown.textContent = words;
  });
}
