// Making and using a passkey: the browser does it, this only carries the question and the answer.

/** @type {any} */
const kan = window.PublicKeyCredential;

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-passkey]"))) {
  if (!kan?.parseCreationOptionsFromJSON || !kan?.parseRequestOptionsFromJSON || !form.dataset.opties) continue;
  form.hidden = false;
  if (form.dataset.klaar) continue;
  form.dataset.klaar = "ja";
  const veld = /** @type {HTMLInputElement} */ (form.elements.namedItem("antwoordJson"));
  const melding = /** @type {HTMLElement} */ (form.querySelector(".fout[role=alert]"));
  form.addEventListener("submit", async e => {
    if (veld.value) return;
    e.preventDefault();
    melding.hidden = true;
    const opties = JSON.parse(form.dataset.opties ?? "{}");
    try {
      /** @type {any} */
      const sleutel = form.dataset.passkey === "maken"
        ? await navigator.credentials.create({ publicKey: kan.parseCreationOptionsFromJSON(opties) })
        : await navigator.credentials.get({ publicKey: kan.parseRequestOptionsFromJSON(opties) });
      veld.value = JSON.stringify(sleutel.toJSON());
      form.requestSubmit();
    } catch {
      melding.textContent = "Er is geen passkey gekozen. Probeer het opnieuw, of gebruik de codes.";
      melding.hidden = false;
    }
  });
}
