// First in the body, and no module: components show their working form before the page is painted.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("nhsuk-frontend-supported");
}
// The colours of whoever signed in last hold on pages that know nobody: signing in, and a phone's pages without signal.
try {
  const page = document.documentElement;
  if (page.dataset.colours) localStorage.setItem("ucr-colours", page.dataset.colours);
  else page.dataset.colours = localStorage.getItem("ucr-colours") ?? "system";
} catch {
  // A browser that keeps nothing: as the computer says.
}
