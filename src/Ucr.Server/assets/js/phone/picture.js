// A file as the outbox keeps it: a photograph made smaller here, so that it goes through a weak signal; anything else as it is.
const longest = 1600;

/** What a form holds, all of it as text. @param {HTMLFormElement} form @param {HTMLElement | null} button @returns {Promise<[string, string][]>} */
export const fieldsOf = (form, button) =>
  Promise.all([...new FormData(form, button)].map(async ([name, value]) => /** @type {[string, string]} */ ([name, typeof value === "string" ? value : await asText(value)])));

/** @param {string} value */
export const isFile = (value) => value.startsWith("data:");

/** @param {File} file @returns {Promise<string>} */
async function asText(file) {
  if (file.size === 0) return "";
  const kept = await smaller(file);
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(kept);
  });
}

/** @param {File} file @returns {Promise<Blob>} */
async function smaller(file) {
  if (!file.type.startsWith("image/")) return file;
  try {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, longest / Math.max(drawn.width, drawn.height));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(drawn.width * scale), Math.round(drawn.height * scale)];
    canvas.getContext("2d")?.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob((made) => done(made ?? file), "image/jpeg", 0.8));
  } catch {
    // No picture that this phone can read: the service says what to do with it.
    return file;
  }
}
