// The text of a plan: a mistake leads to its line, the line of the cursor asks what can stand there, and a word goes in where the cursor is.

const veld = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("[data-plantekst]"));
const plek = /** @type {HTMLInputElement | null} */ (document.getElementById("planregel"));

/** @param {HTMLTextAreaElement} t */
const regelVan = t => t.value.slice(0, t.selectionStart).split("\n").length;

/** @param {HTMLTextAreaElement} t @param {number} regel */
function naarRegel(t, regel) {
  const regels = t.value.split("\n");
  const begin = regels.slice(0, regel - 1).reduce((som, r) => som + r.length + 1, 0);
  t.focus();
  t.setSelectionRange(begin, begin + (regels[regel - 1] ?? "").length);
  const hoogte = parseFloat(getComputedStyle(t).lineHeight) || 20;
  t.scrollTop = Math.max(0, (regel - 4) * hoogte);
}

if (veld && plek) {
  let wachtend = 0;
  const meld = () => {
    const nu = String(regelVan(veld));
    if (plek.value === nu) return;
    plek.value = nu;
    clearTimeout(wachtend);
    wachtend = setTimeout(() => document.body.dispatchEvent(new CustomEvent("planregel")), 50);
  };
  for (const soort of ["keyup", "click", "focus"]) veld.addEventListener(soort, meld);
  // What can stand here is asked of the text that was kept.
  document.addEventListener("htmx:afterSwap", e => {
    if (/** @type {Element} */ (e.target).id === "keuring") document.body.dispatchEvent(new CustomEvent("planregel"));
  });
  document.addEventListener("click", e => {
    const doel = e.target instanceof Element ? e.target : null;
    const link = doel?.closest("[data-planregel]");
    if (link) {
      e.preventDefault();
      naarRegel(veld, Number(link.getAttribute("data-planregel")));
      meld();
    }
    const woord = doel?.closest("[data-planvoeg]")?.getAttribute("data-planvoeg");
    if (woord) {
      veld.focus();
      veld.setRangeText(woord, veld.selectionStart, veld.selectionEnd, "end");
      veld.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  const vraag = new URLSearchParams(location.search).get("regel");
  if (vraag && Number(vraag) > 1) naarRegel(veld, Number(vraag));
}
