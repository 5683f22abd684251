// What every page gets: CSRF for htmx, shortcuts, dialogs, theme, one submit per click, and Ctrl K.
// Imports nothing: each module is fetched under its own fingerprint.

const doc = document;
const en = doc.documentElement.lang === "en";
const csrf = () => doc.querySelector('meta[name="csrf"]')?.getAttribute("content") ?? "";

/** @param {EventTarget | null} doel */
const typt = doel =>
  doel instanceof HTMLElement &&
  (doel.isContentEditable || doel.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])"));

/** Shown, so not in a closed dialog, menu or hidden column. @param {Element} el */
const zichtbaar = el => el.getClientRects().length > 0 && !(/** @type {any} */ (el).disabled);

/** Says a sentence in the page's message area. @param {string} tekst @param {string} [soort] */
function meld(tekst, soort = "bad") {
  const p = Object.assign(doc.createElement("p"), { className: `melding ${soort}`, textContent: tekst });
  doc.getElementById("meldingen")?.replaceChildren(p);
}

// htmx -------------------------------------------------------------------------------------------------------------

doc.addEventListener("htmx:configRequest", e => {
  /** @type {CustomEvent} */ (e).detail.headers["X-CSRF-TOKEN"] = csrf();
});
doc.addEventListener("htmx:sendError", () => meld(en ? "No connection. Nothing was sent; try again." : "Geen verbinding. Er is niets verstuurd; probeer het opnieuw."));
doc.addEventListener("htmx:responseError", e => {
  const status = /** @type {CustomEvent} */ (e).detail.xhr.status;
  if (status === 401) location.reload();
  else meld(en ? "That did not work. Nothing has changed." : "Dat lukte niet. Er is niets gewijzigd.");
});
doc.addEventListener("htmx:afterSettle", e => focusFouten(/** @type {Element} */ (e.target)));

/** @param {ParentNode} in_ */
function focusFouten(in_) {
  const lijst = in_.querySelector("[data-focus]");
  if (lijst instanceof HTMLElement) lijst.focus();
}
focusFouten(doc);

// One submit per click ---------------------------------------------------------------------------------------------

/** @type {WeakSet<HTMLFormElement>} */
const onderweg = new WeakSet();
const knoppen = /** @param {HTMLFormElement} form */ form => [...form.elements].filter(k => k instanceof HTMLButtonElement && k.type === "submit");

/** @param {HTMLFormElement} form */
function vrij(form) {
  onderweg.delete(form);
  for (const knop of knoppen(form)) {
    knop.removeAttribute("data-bezig");
    knop.removeAttribute("aria-disabled");
  }
}

doc.addEventListener("submit", e => {
  const form = e.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post" || form.hasAttribute("data-nogmaals")) return;
  if (onderweg.has(form)) {
    e.preventDefault();
    e.stopImmediatePropagation();
    return;
  }
  onderweg.add(form);
  for (const knop of knoppen(form)) {
    knop.setAttribute("data-bezig", "");
    knop.setAttribute("aria-disabled", "true");
  }
  // A download or an answer that never comes must not leave the form dead.
  setTimeout(() => vrij(form), 12_000);
}, true);
doc.addEventListener("htmx:afterRequest", e => {
  if (e.target instanceof HTMLFormElement) vrij(e.target);
});
addEventListener("pageshow", e => {
  // A page from the browser's memory may belong to somebody who has signed out since.
  if (e.persisted && doc.body.dataset.wie) location.reload();
});

// Dialogs and menus ------------------------------------------------------------------------------------------------

doc.addEventListener("click", e => {
  const el = e.target instanceof Element ? e.target : null;
  const opener = el?.closest("[data-open]");
  if (opener && e.button === 0 && !e.ctrlKey && !e.metaKey && !e.shiftKey) {
    const dialoog = doc.getElementById(opener.getAttribute("data-open") ?? "");
    if (dialoog instanceof HTMLDialogElement) {
      e.preventDefault();
      dialoog.showModal();
      const veld = dialoog.querySelector("[autofocus], textarea, input:not([type=hidden]), select");
      if (veld instanceof HTMLElement) veld.focus();
    }
  }
  if (el?.closest("[data-sluit]")) el.closest("dialog")?.close();
  for (const menu of doc.querySelectorAll("details.gebruiker[open]")) if (!menu.contains(el)) menu.removeAttribute("open");
});
doc.addEventListener("keydown", e => {
  if (e.key !== "Escape") return;
  for (const menu of doc.querySelectorAll("details.gebruiker[open]")) {
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  }
});

// Theme ------------------------------------------------------------------------------------------------------------

for (const keuze of doc.querySelectorAll("[data-thema-keuze]")) {
  keuze.removeAttribute("hidden");
  keuze.addEventListener("change", e => {
    const thema = /** @type {HTMLInputElement} */ (e.target).value;
    if (thema) doc.documentElement.dataset.thema = thema;
    else delete doc.documentElement.dataset.thema;
    const veilig = location.protocol === "https:" ? "; secure" : "";
    doc.cookie = `thema=${thema}; path=/; samesite=lax; max-age=${thema ? 31_536_000 : 0}${veilig}`;
  });
}

// Shortcuts --------------------------------------------------------------------------------------------------------

const TOETSEN_UIT = "spil.toetsen.uit";
const toetsenAan = () => localStorage.getItem(TOETSEN_UIT) === null;
for (const keuze of doc.querySelectorAll("[data-toetsen-keuze]")) {
  const vink = /** @type {HTMLInputElement} */ (keuze.querySelector("input"));
  keuze.removeAttribute("hidden");
  vink.checked = toetsenAan();
  vink.addEventListener("change", () => (vink.checked ? localStorage.removeItem(TOETSEN_UIT) : localStorage.setItem(TOETSEN_UIT, "ja")));
}

/** Where a shortcut may work: the open dialog, or else the page. */
const bereik = () => doc.querySelector("dialog:modal") ?? doc;

/** @param {number} stap */
function loop(stap) {
  const lijst = bereik().querySelector("[data-lijst]");
  if (!lijst) return false;
  const links = [...lijst.querySelectorAll("tbody th a, li > a:first-of-type, .taak b a, .rij .groei > a")].filter(zichtbaar);
  const nu = links.findIndex(a => a === doc.activeElement);
  const volgende = links[nu < 0 ? (stap > 0 ? 0 : links.length - 1) : nu + stap];
  if (volgende instanceof HTMLElement) volgende.focus();
  return true;
}

doc.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typt(e.target) || !toetsenAan()) return;
  const toets = e.key.toUpperCase();
  if (e.key.length !== 1) return;
  const doel = [...bereik().querySelectorAll("[data-toets]")].find(el => el.getAttribute("data-toets")?.toUpperCase() === toets && zichtbaar(el));
  if (doel instanceof HTMLElement) {
    e.preventDefault();
    doel.focus();
    if (doel.matches("a, button, input[type=checkbox], input[type=radio]")) doel.click();
  } else if (toets === "?") {
    e.preventDefault();
    toonToetsen();
  } else if ((toets === "J" || toets === "K") && !doc.getElementById("cockpit") && loop(toets === "J" ? 1 : -1)) {
    e.preventDefault();
  }
});

function toonToetsen() {
  const regels = [["Ctrl K", en ? "Search" : "Zoeken"]];
  for (const el of doc.querySelectorAll("[data-toets]")) {
    if (!zichtbaar(el)) continue;
    const label = el.closest("label") ?? (el.id ? doc.querySelector(`label[for="${CSS.escape(el.id)}"]`) : null) ?? el;
    const kopie = /** @type {Element} */ (label.cloneNode(true));
    for (const weg of kopie.querySelectorAll("kbd, small, .ic")) weg.remove();
    regels.push([el.getAttribute("data-toets") ?? "", (kopie.textContent ?? "").trim()]);
  }
  if (doc.querySelector("#cockpit, [data-lijst]")) regels.push(["J  K", en ? "Next, previous" : "Volgende, vorige"]);
  const dl = Object.assign(doc.createElement("dl"), { className: "feiten" });
  for (const [toets, tekst] of regels) {
    const dt = doc.createElement("dt");
    dt.append(Object.assign(doc.createElement("kbd"), { textContent: toets }));
    dl.append(dt, Object.assign(doc.createElement("dd"), { textContent: tekst }));
  }
  venster(en ? "Shortcuts" : "Sneltoetsen", dl).showModal();
}

/** A dialog that removes itself when closed. @param {string} kop @param {Element} inhoud */
function venster(kop, inhoud) {
  const d = doc.createElement("dialog");
  d.className = "dialoog";
  d.setAttribute("aria-label", kop);
  const header = doc.createElement("header");
  const sluit = Object.assign(doc.createElement("button"), { className: "sluit", type: "button" });
  sluit.dataset.sluit = "";
  sluit.append(Object.assign(doc.createElement("span"), { className: "ic i-kruis" }), Object.assign(doc.createElement("span"), { className: "vh", textContent: en ? "Close" : "Sluiten" }));
  header.append(Object.assign(doc.createElement("h2"), { textContent: kop }), sluit);
  const lijf = doc.createElement("div");
  lijf.append(inhoud);
  d.append(header, lijf);
  d.addEventListener("close", () => d.remove());
  doc.body.append(d);
  return d;
}

if (navigator.platform.startsWith("Mac")) for (const k of doc.querySelectorAll(".zoek kbd")) k.textContent = "⌘ K";

// Ctrl K -----------------------------------------------------------------------------------------------------------

doc.addEventListener("keydown", e => {
  if ((e.ctrlKey || e.metaKey) && !e.shiftKey && !e.altKey && e.key.toLowerCase() === "k" && doc.querySelector("[data-zoek]")) {
    e.preventDefault();
    if (!doc.querySelector("dialog.zoekvenster")) zoekvenster();
  }
});
doc.addEventListener("click", e => {
  const link = e.target instanceof Element ? e.target.closest("a[data-zoek]") : null;
  if (!link || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  zoekvenster();
});

function zoekvenster() {
  const d = doc.createElement("dialog");
  d.className = "dialoog zoekvenster";
  d.setAttribute("aria-label", "Zoeken");
  const form = Object.assign(doc.createElement("form"), { action: "/zoeken", method: "get" });
  form.setAttribute("role", "search");
  const veld = Object.assign(doc.createElement("input"), { type: "search", name: "q", autocomplete: "off", placeholder: "Leerling, pagina of actie" });
  veld.setAttribute("aria-label", "Zoek een leerling, pagina of actie");
  const uitkomst = Object.assign(doc.createElement("div"), { className: "uitkomst" });
  const status = Object.assign(doc.createElement("p"), { className: "vh" });
  status.setAttribute("role", "status");
  form.append(veld);
  d.append(form, uitkomst, status);
  doc.body.append(d);

  /** @type {AbortController | undefined} */
  let lopend;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let straks;
  let getoond = "";
  const links = () => /** @type {HTMLElement[]} */ ([...uitkomst.querySelectorAll("a[href]")]);

  async function zoek() {
    const q = veld.value.trim();
    lopend?.abort();
    if (q.length < 2) {
      getoond = "";
      uitkomst.replaceChildren();
      return;
    }
    lopend = new AbortController();
    try {
      const antwoord = await fetch(`/zoeken?q=${encodeURIComponent(q)}`, { signal: lopend.signal, headers: { Accept: "text/html" } });
      if (!antwoord.ok || antwoord.redirected) return location.assign(`/zoeken?q=${encodeURIComponent(q)}`);
      const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
      const deel = pagina.getElementById("zoek-resultaten");
      deel?.removeAttribute("id");
      uitkomst.replaceChildren(...(deel ? [doc.adoptNode(deel)] : []));
      getoond = q;
      const aantal = links().length;
      status.textContent = aantal === 0 ? "Niets gevonden" : aantal === 1 ? "1 resultaat" : `${aantal} resultaten`;
    } catch (fout) {
      if (/** @type {Error} */ (fout).name !== "AbortError") status.textContent = "Geen verbinding";
    }
  }

  veld.addEventListener("input", () => {
    clearTimeout(straks);
    straks = setTimeout(zoek, 140);
  });
  form.addEventListener("submit", e => {
    const eerste = links()[0];
    if (eerste && getoond === veld.value.trim()) {
      e.preventDefault();
      eerste.click();
    }
  });
  d.addEventListener("keydown", e => {
    // A search field takes the first Escape to empty itself.
    if (e.key === "Escape") return d.close();
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
    const rij = [veld, ...links()];
    const nu = rij.indexOf(/** @type {any} */ (doc.activeElement));
    rij[Math.min(Math.max(nu + (e.key === "ArrowDown" ? 1 : -1), 0), rij.length - 1)].focus();
    e.preventDefault();
  });
  // A click beside the window closes it; names do not stay behind in the page.
  d.addEventListener("click", e => e.target === d && d.close());
  d.addEventListener("close", () => {
    lopend?.abort();
    clearTimeout(straks);
    d.remove();
  });
  d.showModal();
  veld.focus();
}
