// Two texts for one place, side by side: choose per paragraph. Nothing is thrown away by itself: what only one of the two
// has stays, and where they differ both stay until somebody chooses.

const doc = document;
const TEKST = {
  nl: {
    kop: "Deze tekst is ook ergens anders gewijzigd",
    uitleg: "Dat kan een collega zijn, of jijzelf op een ander apparaat. Kies per alinea wat blijft. Er is nog niets verdwenen.",
    mijn: "Hier getypt",
    ander: "Van elders",
    beide: "Allebei houden",
    kies: "Wat blijft?",
    leeg: "(niets)",
    klaar: "Zo bewaren",
    alleMijn: "Overal wat hier getypt is",
    alleAnder: "Overal wat van elders komt",
  },
  en: {
    kop: "This text was also changed elsewhere",
    uitleg: "By a colleague, or by yourself on another device. Choose what stays, paragraph by paragraph. Nothing is lost yet.",
    mijn: "Typed here",
    ander: "From elsewhere",
    beide: "Keep both",
    kies: "What stays?",
    leeg: "(nothing)",
    klaar: "Keep this",
    alleMijn: "Everywhere what was typed here",
    alleAnder: "Everywhere what comes from elsewhere",
  },
}[doc.documentElement.lang === "en" ? "en" : "nl"];

/** @typedef {{ gelijk: string[] } | { mijn: string[], ander: string[] }} Blok */

/** The longest run of paragraphs in common, and what lies between. @param {string} a @param {string} b @returns {Blok[]} */
function vergelijk(a, b) {
  const x = a.split("\n");
  const y = b.split("\n");
  const lang = Array.from({ length: x.length + 1 }, () => new Uint32Array(y.length + 1));
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--) lang[i][j] = x[i] === y[j] ? lang[i + 1][j + 1] + 1 : Math.max(lang[i + 1][j], lang[i][j + 1]);
  /** @type {Blok[]} */
  const blokken = [];
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    const laatste = blokken.at(-1);
    if (i < x.length && j < y.length && x[i] === y[j]) {
      if (laatste && "gelijk" in laatste) laatste.gelijk.push(x[i]);
      else blokken.push({ gelijk: [x[i]] });
      i++, j++;
      continue;
    }
    const verschil = laatste && "mijn" in laatste ? laatste : { mijn: [], ander: [] };
    if (verschil !== laatste) blokken.push(verschil);
    if (j >= y.length || (i < x.length && lang[i + 1][j] >= lang[i][j + 1])) verschil.mijn.push(x[i++]);
    else verschil.ander.push(y[j++]);
  }
  return blokken.flatMap(perAlinea);
}

/** A difference of several paragraphs becomes one choice per paragraph. @param {Blok} blok @returns {Blok[]} */
function perAlinea(blok) {
  if ("gelijk" in blok) return [blok];
  const aantal = Math.max(blok.mijn.length, blok.ander.length);
  return Array.from({ length: aantal }, (_, i) => ({ mijn: blok.mijn.slice(i, i + 1), ander: blok.ander.slice(i, i + 1) }));
}

/** @param {string} soort @param {Record<string, unknown>} [eigen] @param {(Node | string)[]} [kinderen] */
function maak(soort, eigen = {}, kinderen = []) {
  const el = Object.assign(doc.createElement(soort), eigen);
  el.append(...kinderen);
  return el;
}

doc.addEventListener("spil:botsing", e => {
  const el = /** @type {HTMLTextAreaElement} */ (e.target);
  const { mijn, ander, klaar } = /** @type {CustomEvent} */ (e).detail;
  const blokken = vergelijk(mijn, ander);
  const id = `botsing-${el.id}`;
  doc.getElementById(id)?.remove();
  const hadFocus = doc.activeElement === el;

  // One level below the heading that the field stands under.
  const boven = [...doc.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(k => k.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
  const kop = maak(`h${1 + Number(boven?.tagName[1] ?? 1)}`, { id: `${id}-kop`, textContent: TEKST.kop, tabIndex: -1 });
  const paneel = maak("section", { id, className: "conflict" }, [kop, maak("p", { className: "hint", textContent: TEKST.uitleg })]);
  paneel.setAttribute("aria-labelledby", kop.id);

  blokken.forEach((blok, nr) => {
    if ("gelijk" in blok) {
      const tekst = blok.gelijk.join("\n");
      if (tekst.trim()) paneel.append(maak("p", { className: "gelijk", textContent: tekst }));
      return;
    }
    const mijnTekst = blok.mijn.join("\n");
    const anderTekst = blok.ander.join("\n");
    const standaard = !mijnTekst.trim() ? "ander" : !anderTekst.trim() ? "mijn" : "beide";
    const kant = (/** @type {string} */ naam, /** @type {string} */ tekst) => {
      const p = maak("p", { textContent: tekst });
      p.dataset.leeg = TEKST.leeg;
      return maak("div", { className: "kant" }, [maak("b", { textContent: naam }), p]);
    };
    const keuze = (/** @type {string} */ waarde, /** @type {string} */ naam) => {
      const radio = /** @type {any} */ (maak("input", { type: "radio", name: `${id}-${nr}`, value: waarde, checked: waarde === standaard }));
      // Belongs to no form, so it is never sent along.
      radio.setAttribute("form", "");
      return maak("label", { className: "optie" }, [radio, maak("span", { textContent: naam })]);
    };
    paneel.append(
      maak("fieldset", {}, [
        maak("legend", { className: "vh", textContent: TEKST.kies }),
        maak("div", { className: "kanten" }, [kant(TEKST.mijn, mijnTekst), kant(TEKST.ander, anderTekst)]),
        maak("div", { className: "opties naast" }, [keuze("mijn", TEKST.mijn), keuze("ander", TEKST.ander), keuze("beide", TEKST.beide)]),
      ]),
    );
  });

  const gekozen = (/** @type {number} */ nr) => /** @type {HTMLInputElement | null} */ (paneel.querySelector(`input[name="${CSS.escape(`${id}-${nr}`)}"]:checked`))?.value ?? "beide";
  const overal = (/** @type {string} */ waarde) => {
    for (const radio of paneel.querySelectorAll("input")) radio.checked = radio.value === waarde;
  };
  const bewaar = maak("button", { type: "button", className: "knop hoofd", textContent: TEKST.klaar });
  const alleMijn = maak("button", { type: "button", className: "alslink", textContent: TEKST.alleMijn });
  const alleAnder = maak("button", { type: "button", className: "alslink", textContent: TEKST.alleAnder });
  alleMijn.addEventListener("click", () => overal("mijn"));
  alleAnder.addEventListener("click", () => overal("ander"));
  bewaar.addEventListener("click", () => {
    const regels = blokken.flatMap((blok, nr) => {
      if ("gelijk" in blok) return blok.gelijk;
      const keuze = gekozen(nr);
      return keuze === "mijn" ? blok.mijn : keuze === "ander" ? blok.ander : [...blok.mijn, ...blok.ander];
    });
    paneel.remove();
    el.hidden = false;
    klaar(regels.join("\n"));
    el.focus();
  });
  paneel.append(maak("div", { className: "acties" }, [bewaar, alleMijn, alleAnder]));
  el.hidden = true;
  el.insertAdjacentElement("afterend", paneel);
  if (hadFocus) kop.focus();
});
