// The meeting cockpit: the next pupil without a new page, and a clock per pupil.
// J and K, the list and the two buttons are plain links; this only takes #cockpit out of the page behind them.
// Nothing is fetched ahead: a page is read when it is asked for, and the read log says so.

const doc = document;
const cockpit = () => doc.getElementById("cockpit");

/** @type {AbortController | undefined} */
let lopend;
let vorige = performance.now();
let vorigeSleutel = "";

/** @param {string} url @param {boolean} terug */
async function wissel(url, terug = false) {
  lopend?.abort();
  lopend = new AbortController();
  tik();
  doc.dispatchEvent(new CustomEvent("spil:wissel"));
  const hier = cockpit();
  hier?.setAttribute("aria-busy", "true");
  try {
    const antwoord = await fetch(url, { signal: lopend.signal, headers: { Accept: "text/html" } });
    if (!antwoord.ok) return location.assign(url);
    const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
    const nieuw = pagina.getElementById("cockpit");
    if (!nieuw || !hier) return location.assign(url);
    if (!terug) history.pushState({ cockpit: true }, "", antwoord.url);
    doc.title = pagina.title;
    const token = pagina.querySelector('meta[name="csrf"]')?.getAttribute("content");
    if (token) doc.querySelector('meta[name="csrf"]')?.setAttribute("content", token);
    hier.replaceWith(doc.adoptNode(nieuw));
    doc.dispatchEvent(new CustomEvent("spil:geladen", { detail: nieuw }));
    /** @type {any} */ (window).htmx?.process(nieuw);
    const kop = nieuw.querySelector(".midden h2");
    if (kop instanceof HTMLElement) kop.focus({ preventScroll: true });
    if (!terug) scrollTo(0, 0);
    tik();
  } catch (fout) {
    hier?.removeAttribute("aria-busy");
    if (/** @type {Error} */ (fout).name === "AbortError") return;
    const p = Object.assign(doc.createElement("p"), {
      className: "melding bad",
      textContent: "Geen verbinding. Je blijft bij deze leerling; probeer het zo opnieuw.",
    });
    doc.getElementById("meldingen")?.replaceChildren(p);
  }
}

/** @param {number} stap @returns {HTMLAnchorElement | undefined} */
function buur(stap) {
  const links = /** @type {HTMLAnchorElement[]} */ ([...(cockpit()?.querySelectorAll(".cockpit-lijst li > a") ?? [])]);
  return links[links.findIndex(a => a.hasAttribute("aria-current")) + stap];
}

if (cockpit()) {
  doc.addEventListener("click", e => {
    const link = e.target instanceof Element ? e.target.closest("#cockpit .cockpit-lijst li > a, #cockpit .cockpit-wissel a") : null;
    if (!(link instanceof HTMLAnchorElement) || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    wissel(link.href);
  });
  doc.addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || doc.querySelector("dialog:modal")) return;
    const doel = e.target;
    // Out of a field, so that the single keys work again; what was typed saves itself.
    if (e.key === "Escape" && doel instanceof HTMLElement && doel.matches("#cockpit textarea, #cockpit input, #cockpit select")) return doel.blur();
    if (doel instanceof HTMLElement && doel.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    if (localStorage.getItem("spil.toetsen.uit") !== null) return;
    const stap = { j: 1, k: -1 }[e.key.toLowerCase()];
    const link = stap ? buur(stap) : undefined;
    if (!link) return;
    e.preventDefault();
    wissel(link.href);
  });
  history.replaceState({ cockpit: true }, "");
  addEventListener("popstate", () => wissel(location.href, true));
  setInterval(tik, 1000);
  tik();
}

/** The clock counts the time that this pupil was on the screen; it is kept for the tab only. */
function tik() {
  const klok = cockpit()?.querySelector("[data-klok]");
  if (!(klok instanceof HTMLElement)) return;
  const sleutel = `spil.klok.${location.pathname.split("/")[2] ?? ""}.${klok.dataset.klok}`;
  const nu = performance.now();
  const erbij = sleutel === vorigeSleutel && !doc.hidden ? Math.min(nu - vorige, 5000) : 0;
  vorige = nu;
  vorigeSleutel = sleutel;
  const seconden = Number(sessionStorage.getItem(sleutel) ?? "0") + erbij / 1000;
  sessionStorage.setItem(sleutel, String(seconden));
  const tekst = `${String(Math.floor(seconden / 60)).padStart(2, "0")}:${String(Math.floor(seconden % 60)).padStart(2, "0")} `;
  if (klok.firstChild?.nodeType === Node.TEXT_NODE) klok.firstChild.nodeValue = tekst;
  else klok.prepend(tekst);
  const max = Number(klok.dataset.klokMax ?? "0");
  klok.classList.toggle("over", max > 0 && seconden > max);
}
