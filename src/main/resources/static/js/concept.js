// Nothing typed is ever lost. Every textarea[data-concept] saves itself to the server; until the server has it, it is
// kept on this device, encrypted with a key that only a signed-in session of the same person can fetch.
//
//   PUT /concepten/{plek}   tekst, versie, leerling   -> 200 {versie, op} | 409 {versie, tekst} | 422 {fout} | 401
//   GET /concepten/sleutel                            -> 32 bytes, base64 (as text, or as {"sleutel": …})

const doc = document;
const RUST = 600; // after the last key
const UITERLIJK = 2000; // while typing on
const DAGBOEK = 250; // to this device
const BEWAARDAGEN = 60;
const BRIEFJE = 60_000; // how long a delivered text stays as a note for pages made just before

const TEKST = {
  nl: {
    op: "opgeslagen",
    wacht: "Geen verbinding; bewaard op dit apparaat, wordt verstuurd zodra het kan",
    wachtOpen: "Geen verbinding. Laat deze pagina open; je tekst wordt verstuurd zodra het kan",
    uit: "Je sessie is verlopen. Je tekst is bewaard op dit apparaat.",
    uitOpen: "Je sessie is verlopen. Laat deze pagina open.",
    login: "Log opnieuw in",
    later: "Opslaan lukt nu niet; je tekst is bewaard op dit apparaat",
    laterOpen: "Opslaan lukt nu niet. Laat deze pagina open",
    botst: "Deze tekst is ook ergens anders gewijzigd; kies wat blijft",
    terug: "teruggezet van dit apparaat",
    nietVerstuurd: "Nog niet verstuurd. Je tekst staat er nog; probeer het opnieuw zodra er verbinding is.",
    elders: "Er staat nog een tekst van jou op dit apparaat die intussen ook ergens anders is gewijzigd.",
    open: "Bekijk beide",
  },
  en: {
    op: "saved",
    wacht: "No connection; kept on this device, will be sent as soon as possible",
    wachtOpen: "No connection. Keep this page open; your text will be sent as soon as possible",
    uit: "Your session has ended. Your text is kept on this device.",
    uitOpen: "Your session has ended. Keep this page open.",
    login: "Sign in again",
    later: "Saving does not work now; your text is kept on this device",
    laterOpen: "Saving does not work now. Keep this page open",
    botst: "This text was also changed elsewhere; choose what stays",
    terug: "restored from this device",
    nietVerstuurd: "Not sent yet. Your text is still here; try again when there is a connection.",
    elders: "A text of yours on this device was also changed elsewhere.",
    open: "See both",
  },
}[doc.documentElement.lang === "en" ? "en" : "nl"];

/** Line ends as a textarea has them. @param {string} t */
const gewoon = t => t.replaceAll("\r\n", "\n");
const csrf = () => doc.querySelector('meta[name="csrf"]')?.getAttribute("content") ?? "";
const inloggen = () => `/inloggen?naar=${encodeURIComponent(location.pathname + location.search)}`;

// The drawer on this device ----------------------------------------------------------------------------------------

/**
 * A text on this device. With `aangekomen` the server has it, as that version since `sinds`: then it only tells a page that was made just
 * before it arrived what is newer.
 * @typedef {{ plek: string, leerling: string, tekst: string, versie: number, verzonden: string[], pad: string, aangekomen?: number, sinds?: number }} Blad
 */

const lade = {
  /** @type {Promise<{ aes: CryptoKey, hmac: CryptoKey } | null> | null} */
  sleutels: null,
  /** @type {Promise<IDBDatabase> | null} */
  db: null,
  /** Writes in the order they were asked. @type {Promise<unknown>} */
  rij: Promise.resolve(),

  open() {
    this.db ??= new Promise((goed, fout) => {
      const vraag = indexedDB.open("spil", 1);
      vraag.onupgradeneeded = () => vraag.result.createObjectStore("lade", { keyPath: "id" });
      vraag.onsuccess = () => goed(vraag.result);
      vraag.onerror = () => fout(vraag.error);
    });
    return this.db;
  },

  /** @param {IDBTransactionMode} soort @param {(s: IDBObjectStore) => IDBRequest} wat */
  async doe(soort, wat) {
    const db = await this.open();
    return new Promise((goed, fout) => {
      const t = db.transaction("lade", soort);
      const vraag = wat(t.objectStore("lade"));
      t.oncomplete = () => goed(vraag.result);
      t.onerror = t.onabort = () => fout(t.error);
    });
  },

  /** The keys stay in this page's memory; after signing out nobody gets them again. */
  haal() {
    this.sleutels ??= (async () => {
      const antwoord = await fetch("/concepten/sleutel", { cache: "no-store", redirect: "manual" });
      if (!antwoord.ok) throw new Error("geen sleutel");
      const tekst = (await antwoord.text()).trim();
      const base64 = tekst.startsWith("{") ? JSON.parse(tekst).sleutel : tekst.replaceAll('"', "");
      const ruw = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
      const aes = await crypto.subtle.importKey("raw", ruw, "AES-GCM", false, ["encrypt", "decrypt"]);
      const hmac = await crypto.subtle.importKey("raw", ruw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
      ruw.fill(0);
      return { aes, hmac };
    })().catch(() => {
      this.sleutels = null;
      return null;
    });
    return this.sleutels;
  },

  /** The place without its name. @param {CryptoKey} hmac @param {string} plek @param {string} leerling */
  async id(hmac, plek, leerling) {
    const merk = await crypto.subtle.sign("HMAC", hmac, new TextEncoder().encode(`${plek}\n${leerling}`));
    return Array.from(new Uint8Array(merk), b => b.toString(16).padStart(2, "0")).join("");
  },

  /** @param {Blad} blad @param {string} wie @returns {Promise<boolean>} false when it could not be kept */
  bewaar(blad, wie) {
    return this.achteraan(async () => {
      const s = await this.haal();
      if (!s) return false;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(wie) }, s.aes, new TextEncoder().encode(JSON.stringify(blad)));
      const id = await this.id(s.hmac, blad.plek, blad.leerling);
      await this.doe("readwrite", o => o.put({ id, wie, iv, data, op: Date.now() }));
      return true;
    });
  },

  /** @param {string} plek @param {string} leerling */
  wis(plek, leerling) {
    return this.achteraan(async () => {
      const s = await this.haal();
      if (!s) return false;
      const id = await this.id(s.hmac, plek, leerling);
      await this.doe("readwrite", o => o.delete(id));
      return true;
    });
  },

  /** @param {() => Promise<boolean>} wat @returns {Promise<boolean>} */
  achteraan(wat) {
    const klaar = this.rij.then(wat).catch(() => false);
    this.rij = klaar;
    return klaar;
  },

  /** What waits for this person; what is somebody else's stays closed. @param {string} wie @returns {Promise<Blad[]>} */
  async lees(wie) {
    const alles = await this.doe("readonly", o => o.getAll());
    const oud = Date.now() - BEWAARDAGEN * 86_400_000;
    for (const post of alles) if (post.op < oud) await this.doe("readwrite", o => o.delete(post.id));
    const eigen = alles.filter((/** @type {any} */ post) => post.wie === wie && post.op >= oud);
    const s = eigen.length > 0 ? await this.haal() : null;
    if (!s) return [];
    const bladen = [];
    for (const post of eigen) {
      try {
        const klaar = await crypto.subtle.decrypt({ name: "AES-GCM", iv: post.iv, additionalData: new TextEncoder().encode(wie) }, s.aes, post.data);
        bladen.push(JSON.parse(new TextDecoder().decode(klaar)));
      } catch {
        // Made with a key that is no longer given out: it stays closed and goes when its time is up.
      }
    }
    return bladen;
  },
};

// Talking to the server --------------------------------------------------------------------------------------------

/** @typedef {{ soort: "goed", versie: number, op: string } | { soort: "botst", versie: number, tekst: string } | { soort: "uit" } | { soort: "weg" } | { soort: "later", opnieuw: boolean } | { soort: "lang", fout: string }} Antwoord */

/** @param {string} plek @param {string} leerling @param {string} tekst @param {number} versie @param {boolean} [keepalive] @returns {Promise<Antwoord>} */
async function zend(plek, leerling, tekst, versie, keepalive = false) {
  try {
    const body = new URLSearchParams({ tekst, versie: String(versie), leerling });
    const antwoord = await fetch(`/concepten/${encodeURIComponent(plek)}`, {
      method: "PUT",
      body,
      redirect: "manual",
      keepalive: keepalive && body.toString().length < 60_000,
      headers: { "X-CSRF-TOKEN": csrf(), Accept: "application/json" },
      signal: keepalive ? undefined : AbortSignal.timeout(20_000),
    });
    if (antwoord.ok) return { soort: "goed", ...(await antwoord.json()) };
    if (antwoord.status === 409) return { soort: "botst", ...(await antwoord.json()) };
    if (antwoord.status === 401 || antwoord.status === 403 || antwoord.type === "opaqueredirect") return { soort: "uit" };
    if (antwoord.status === 422) return { soort: "lang", fout: (await antwoord.json()).fout };
    return { soort: "later", opnieuw: antwoord.status >= 500 || antwoord.status === 429 };
  } catch {
    return { soort: "weg" };
  }
}

// One field --------------------------------------------------------------------------------------------------------

class Veld {
  /** @param {HTMLTextAreaElement} el */
  constructor(el) {
    this.el = el;
    this.plek = el.dataset.concept ?? "";
    this.leerling = el.dataset.conceptLeerling ?? "";
    this.versie = Number(el.dataset.conceptVersie ?? "0");
    this.wie = el.dataset.conceptWie || doc.body.dataset.wie || "";
    this.begin = el.value;
    /** What the server has. */
    this.server = el.value;
    /** What we gave the server and it has not confirmed. @type {string[]} */
    this.verzonden = [];
    this.veilig = true;
    this.botst = false;
    this.pogingen = 0;
    this.sinds = 0;
    /** @type {Promise<Antwoord | null> | null} */
    this.bezig = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.straks = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.dagboek = undefined;
    const plaats = el.form ?? doc;
    const teken = plaats.querySelector(`[data-bewaard="${CSS.escape(el.name)}"]`) ?? el.parentElement?.querySelector(".bewaard");
    this.teken = teken ?? el.insertAdjacentElement("afterend", Object.assign(doc.createElement("span"), { className: "bewaard" }));
    this.teken?.setAttribute("role", "status");
    this.staat = "";
    el.addEventListener("input", () => this.getypt());
    el.addEventListener("blur", () => this.stuur());
  }

  vuil() {
    return !this.botst && this.el.value !== this.server;
  }

  getypt() {
    if (this.botst) return;
    this.veilig = false;
    this.dagboek ??= setTimeout(() => this.noteer(), DAGBOEK);
    if (this.pogingen > 0) return; // a next try is planned already
    const nu = Date.now();
    this.sinds ||= nu;
    clearTimeout(this.straks);
    this.straks = setTimeout(() => this.stuur(), Math.max(0, Math.min(RUST, this.sinds + UITERLIJK - nu)));
  }

  /** To the drawer of this device. */
  async noteer() {
    clearTimeout(this.dagboek);
    this.dagboek = undefined;
    if (!this.vuil()) return;
    const tekst = this.el.value;
    const { plek, leerling, versie, verzonden } = this;
    const gelukt = await lade.bewaar({ plek, leerling, tekst, versie, verzonden, pad: location.pathname + location.search }, this.wie);
    if (this.el.value === tekst) this.veilig = gelukt;
  }

  /** To the server, one at a time. @param {boolean} [keepalive] @returns {Promise<Antwoord | null>} */
  async stuur(keepalive = false) {
    clearTimeout(this.straks);
    if (this.bezig) {
      await this.bezig;
      return this.vuil() ? this.stuur(keepalive) : null;
    }
    if (!this.vuil()) return null;
    this.bezig = this.zendNu(keepalive);
    const antwoord = await this.bezig;
    this.bezig = null;
    if (antwoord?.soort === "goed" && this.vuil()) this.getypt();
    return antwoord;
  }

  /** @param {boolean} keepalive @returns {Promise<Antwoord | null>} */
  async zendNu(keepalive) {
    const tekst = this.el.value;
    this.sinds = 0;
    this.verzonden = [...this.verzonden.slice(-4), tekst];
    const antwoord = await zend(this.plek, this.leerling, tekst, this.versie, keepalive);
    switch (antwoord.soort) {
      case "goed":
        this.aangekomen(tekst, antwoord.versie);
        this.toon("op", `${TEKST.op} ${antwoord.op}`);
        break;
      case "botst": {
        const ander = gewoon(antwoord.tekst ?? "");
        if (ander === tekst) {
          this.aangekomen(tekst, antwoord.versie);
          this.toon("op", TEKST.op);
        } else if (this.verzonden.includes(ander)) {
          // Our own earlier text, of which the answer got lost.
          this.versie = antwoord.versie;
          this.server = ander;
          return this.zendNu(keepalive);
        } else {
          this.botsing(ander, antwoord.versie);
        }
        break;
      }
      case "uit":
        await this.noteer();
        this.toon("uit", this.veilig ? TEKST.uit : TEKST.uitOpen, Object.assign(doc.createElement("a"), { href: inloggen(), target: "_blank", textContent: TEKST.login }));
        break;
      case "weg":
        await this.noteer();
        this.toon("wacht", this.veilig ? TEKST.wacht : TEKST.wachtOpen);
        this.opnieuw();
        break;
      case "lang":
        await this.noteer();
        this.toon("uit", antwoord.fout);
        break;
      case "later":
        await this.noteer();
        this.toon("uit", this.veilig ? TEKST.later : TEKST.laterOpen);
        if (antwoord.opnieuw) this.opnieuw();
        break;
    }
    return antwoord;
  }

  /** @param {string} tekst @param {number} versie */
  aangekomen(tekst, versie) {
    this.versie = versie;
    this.el.dataset.conceptVersie = String(versie);
    this.server = tekst;
    this.verzonden = [];
    this.pogingen = 0;
    if (this.el.value !== tekst) return;
    clearTimeout(this.dagboek);
    this.dagboek = undefined;
    this.veilig = true;
    lade.wis(this.plek, this.leerling);
  }

  opnieuw() {
    clearTimeout(this.straks);
    this.pogingen++;
    const wacht = Math.min(60_000, 2000 * 2 ** Math.min(this.pogingen - 1, 5));
    this.straks = setTimeout(() => this.stuur(), wacht * (0.8 + Math.random() * 0.4));
  }

  /** Two texts for one place: both are shown (botsing.js), and nothing is sent until somebody chose. @param {string} ander @param {number} versie */
  botsing(ander, versie) {
    const mijn = this.el.value;
    this.noteer();
    this.botst = true;
    clearTimeout(this.straks);
    this.toon("botst", TEKST.botst);
    this.el.dispatchEvent(
      new CustomEvent("spil:botsing", {
        bubbles: true,
        detail: {
          mijn,
          ander,
          /** @param {string} tekst */
          klaar: tekst => {
            this.botst = false;
            this.versie = versie;
            this.server = ander;
            this.verzonden = [];
            this.el.value = tekst;
            if (tekst === ander) {
              this.aangekomen(ander, versie);
              this.toon("op", TEKST.op);
            } else {
              this.getypt();
              this.stuur();
            }
          },
        },
      }),
    );
  }

  /** A text of ours from an earlier visit that the server may not have. @param {Blad} blad */
  terug(blad) {
    const hier = this.el.value;
    if (blad.tekst === hier) return void lade.wis(this.plek, this.leerling);
    const onaangeroerd = hier === this.begin;
    if (onaangeroerd && (blad.versie === this.versie || blad.verzonden.includes(gewoon(hier)))) {
      this.el.value = blad.tekst;
      this.verzonden = blad.verzonden;
      this.toon("wacht", TEKST.terug);
      this.stuur();
    } else if (onaangeroerd) {
      this.el.value = blad.tekst;
      this.botsing(hier, this.versie);
    } else {
      this.botsing(blad.tekst, this.versie);
    }
  }

  /** The server got a text of ours from another page while this page was on its way. @param {Blad} blad */
  haalIn(blad) {
    const versie = blad.aangekomen ?? 0;
    lade.wis(this.plek, this.leerling);
    if (versie <= this.versie || Date.now() - (blad.sinds ?? 0) > BRIEFJE) return;
    if (this.el.value !== this.begin) return; // typed on already: sending it shows both
    this.el.value = blad.tekst;
    this.begin = blad.tekst;
    this.aangekomen(blad.tekst, versie);
    this.toon("op", TEKST.op);
  }

  /** @param {"op" | "wacht" | "uit" | "botst"} staat @param {string} tekst @param {HTMLAnchorElement} [link] */
  toon(staat, tekst, link) {
    if (!this.teken) return;
    if (staat === "op" && this.staat === "op") {
      // Spoken once, not after every pause: from here on the time changes for the eye only.
      const tijd = this.teken.querySelector("[aria-hidden]");
      if (tijd) tijd.textContent = tekst;
    } else if (this.staat !== staat || this.teken.firstChild?.textContent !== tekst) {
      const zin = Object.assign(doc.createElement("span"), { textContent: tekst });
      if (staat === "op") zin.setAttribute("aria-hidden", "true");
      const erbij = staat === "op" ? [Object.assign(doc.createElement("span"), { className: "vh", textContent: TEKST.op })] : link ? [" ", link] : [];
      this.teken.replaceChildren(zin, ...erbij);
    }
    this.teken.setAttribute("data-staat", staat);
    this.staat = staat;
  }
}

// The page ---------------------------------------------------------------------------------------------------------

/** @type {Set<Veld>} */
const velden = new Set();
const bekend = new WeakSet();

/** @param {ParentNode} waar @param {boolean} [eerste] */
async function begin(waar, eerste = false) {
  const nieuw = [];
  for (const el of waar.querySelectorAll("textarea[data-concept]")) {
    if (!(el instanceof HTMLTextAreaElement) || bekend.has(el) || !el.dataset.concept) continue;
    bekend.add(el);
    const veld = new Veld(el);
    velden.add(veld);
    nieuw.push(veld);
  }
  for (const veld of velden) if (!veld.el.isConnected && !veld.vuil()) velden.delete(veld);
  const wie = nieuw[0]?.wie || doc.body.dataset.wie;
  if (!wie || (nieuw.length === 0 && !eerste) || !("indexedDB" in window) || !crypto.subtle) return;
  if (nieuw.length > 0) lade.haal();
  const bladen = await lade.lees(wie).catch(() => []);
  for (const blad of bladen) {
    const veld = [...velden].find(v => v.plek === blad.plek && v.leerling === blad.leerling);
    if (blad.aangekomen) {
      if (veld && nieuw.includes(veld)) veld.haalIn(blad);
      else if (!veld && Date.now() - (blad.sinds ?? 0) > BRIEFJE) await lade.wis(blad.plek, blad.leerling);
    } else if (veld && nieuw.includes(veld)) veld.terug(blad);
    else if (!veld && eerste) await bezorg(blad, wie);
  }
}

/** A text that waits for a place that is not on this page. @param {Blad} blad @param {string} wie */
async function bezorg(blad, wie) {
  const antwoord = await zend(blad.plek, blad.leerling, blad.tekst, blad.versie);
  const ander = antwoord.soort === "botst" ? gewoon(antwoord.tekst ?? "") : "";
  // The page where it belongs may be on its way already, with the text from before.
  if (antwoord.soort === "goed" || (antwoord.soort === "botst" && ander === blad.tekst))
    return void lade.bewaar({ ...blad, aangekomen: antwoord.versie, sinds: Date.now() }, wie);
  if (antwoord.soort !== "botst") return;
  if (location.pathname + location.search === blad.pad) return;
  const p = Object.assign(doc.createElement("p"), { className: "melding warn" });
  const zin = Object.assign(doc.createElement("span"), { textContent: `${TEKST.elders} ` });
  zin.append(Object.assign(doc.createElement("a"), { href: blad.pad, textContent: TEKST.open }));
  p.append(zin);
  doc.getElementById("meldingen")?.append(p);
}

/** Before a form goes: first its texts, so that a lost connection loses nothing and a clash is seen. */
const door = new WeakSet();
addEventListener(
  "submit",
  async e => {
    const form = e.target;
    if (!(form instanceof HTMLFormElement)) return;
    if (door.has(form)) return void door.delete(form);
    const mee = [...velden].filter(v => v.el.form === form);
    if (!mee.some(v => v.botst || v.bezig || v.vuil())) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    const knop = e.submitter;
    if (knop?.hasAttribute("data-bezig")) return;
    knop?.setAttribute("data-bezig", "");
    const antwoorden = await Promise.all(mee.map(v => v.stuur()));
    knop?.removeAttribute("data-bezig");
    const botst = mee.find(v => v.botst);
    if (botst) return doc.getElementById(`botsing-${botst.el.id}`)?.scrollIntoView({ block: "center" });
    if (antwoorden.some(a => a?.soort === "weg" || a?.soort === "uit")) {
      const p = Object.assign(doc.createElement("p"), { className: "melding warn", textContent: TEKST.nietVerstuurd });
      return doc.getElementById("meldingen")?.replaceChildren(p);
    }
    if (!form.isConnected) return;
    door.add(form);
    form.requestSubmit(knop?.isConnected ? knop : null);
  },
  true,
);

const spoel = () => {
  for (const veld of velden) {
    if (!veld.vuil()) continue;
    veld.noteer();
    // With a request under way a second one would clash with our own; the drawer has the rest.
    if (!veld.bezig) veld.stuur(true);
  }
};
const nogEens = () => {
  for (const veld of velden) if (veld.vuil()) veld.stuur();
};
doc.addEventListener("visibilitychange", () => (doc.hidden ? spoel() : nogEens()));
addEventListener("pagehide", spoel);
addEventListener("online", nogEens);
addEventListener("beforeunload", e => {
  // Only when the text is nowhere yet: no server, and no key to close the drawer with.
  if ([...velden].some(v => v.vuil() && !v.veilig && v.staat !== "" && v.staat !== "op")) e.preventDefault();
});
doc.addEventListener("spil:wissel", spoel);
doc.addEventListener("spil:geladen", e => begin(/** @type {CustomEvent} */ (e).detail));
doc.addEventListener("htmx:beforeSwap", spoel);
doc.addEventListener("htmx:load", e => begin(/** @type {any} */ (e.target)));
begin(doc, true);
