// What is wrong with a form, over everything else, focused; the service's own words. Everything typed stays.

/** What is needed and not there. @param {[string, string][]} needs @param {[string, string][]} fields @returns {[string, string][]} */
export const missing = (needs, fields) => needs.filter(([field]) => !fields.some(([name, value]) => name === field && value.trim()));

/** @param {HTMLFormElement} form @param {[string, string][]} wrong the field, and what to do */
export function complain(form, wrong) {
  document.querySelectorAll(".nhsuk-error-summary").forEach((old) => old.remove());
  const summary = document.createElement("div");
  summary.className = "nhsuk-error-summary";
  summary.tabIndex = -1;
  summary.innerHTML = '<div role="alert"><h2 class="nhsuk-error-summary__heading">There is a problem</h2><div class="nhsuk-error-summary__body"><ul class="nhsuk-list nhsuk-error-summary__list"></ul></div></div>';
  for (const [field, words] of wrong) {
    const item = document.createElement("li");
    const named = field ? form.querySelector(`[name="${CSS.escape(field)}"]`) : null;
    const link = document.createElement(named ? "a" : "span");
    link.textContent = words;
    if (named) link.setAttribute("href", `#${named.id}`);
    item.append(link);
    summary.querySelector("ul")?.append(item);
  }
  form.before(summary);
  if (!document.title.startsWith("Error: ")) document.title = `Error: ${document.title}`;
  summary.focus();
}
