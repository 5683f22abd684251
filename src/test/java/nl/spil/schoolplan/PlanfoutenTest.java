package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.TEKST;
import static nl.spil.schoolplan.Proefplan.fouten;
import static nl.spil.schoolplan.Proefplan.verwacht;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the keys of a plan is reported at its place, in a sentence that a school can act on. */
class PlanfoutenTest {

    @Test
    void een_kloppend_plan_heeft_geen_fouten() {
        assertThat(fouten(TEKST)).isEmpty();
    }

    @Test
    void een_onbekende_sleutel_is_een_fout() {
        verwacht("spil: oco", "▲spill: oco", "Onbekende sleutel 'spill' bij overlegsoort. Bedoel je 'spil'?");
    }

    /** Between braces a comma ends a value; what follows must not vanish. */
    @Test
    void een_komma_in_een_zin_tussen_accolades_laat_de_rest_van_de_zin_niet_verdwijnen() {
        verwacht(
                "{id: hulpverlener, naam: Hulpverlener,",
                "{id: hulpverlener, naam: Hulpverlener, ▲van buiten,",
                "Onbekende sleutel 'van buiten' bij rol.");
    }

    @Test
    void alleen_een_locatie_heeft_een_kleur() {
        verwacht(
                "document: Proefdocument\n",
                "document: Proefdocument\nkleur:\n  ▲tint: groen\n  bron: Proef §1\n",
                "Een kleur is van een locatie; zet 'kleur' in het plan van de locatie, met 'soort: locatie'.");
    }

    @Test
    void een_sleutel_die_ontbreekt_wordt_genoemd() {
        verwacht(
                "  - id: kijken\n    naam: Kijken hoe het gaat",
                "  - ▲id: kijken",
                "Bij termijnsoort 'kijken' ontbreekt 'naam'.");
    }

    @Test
    void een_termijn_zonder_eigenaar_is_een_fout() {
        verwacht(
                "  - id: kijken\n    naam: Kijken hoe het gaat\n    lengte: 6\n    eenheid: kalenderweken\n    vakanties-tellen: ja\n    start: fase-begonnen\n    eigenaar: mentor",
                "  - ▲id: kijken\n    naam: Kijken hoe het gaat\n    lengte: 6\n    eenheid: kalenderweken\n    vakanties-tellen: ja\n    start: fase-begonnen",
                "Bij termijnsoort 'kijken' ontbreekt 'eigenaar'.");
    }

    @Test
    void elke_regel_noemt_zijn_bron() {
        verwacht(
                "{id: oco, naam: Ondersteuningscoördinator, plek: coordinator, kring: intern, bron: Proef §3}",
                "▲{id: oco, naam: Ondersteuningscoördinator, plek: coordinator, kring: intern}",
                "Bij rol 'oco' ontbreekt 'bron': noem het document en de paragraaf, bijvoorbeeld 'bron: Ondersteuningsplan §2.1'.");
    }

    @Test
    void een_sleutel_zonder_waarde_geldt_als_niet_ingevuld() {
        verwacht(
                "  - id: kijken\n    naam: Kijken hoe het gaat",
                "  - ▲id: kijken\n    naam:",
                "Bij termijnsoort 'kijken' ontbreekt 'naam'.");
    }

    @Test
    void een_keuze_kent_vaste_waarden() {
        verwacht(
                "soort: lang,",
                "soort: ▲lnag,",
                "'soort' kan niet 'lnag' zijn; kies uit tekst, lang, keuze, meerkeuze, datum, periode, duur, getal, janee, janee-reden, partner, persoon, overleg. Bedoel je 'lang'?");
    }

    @Test
    void een_leestaak_heeft_een_procedure_en_een_termijn() {
        String taak =
                "leestaken:\n  - {id: begin, naam: Lees, procedure: %s, binnen-dagen: %s, bron: Proef §1}\nbewaartermijnen: []\njaarkalender:";
        verwacht(
                "jaarkalender:",
                taak.formatted("route", "▲0"),
                "Leestaak 'begin' moet binnen een aantal dagen klaar zijn: kies een getal van 1 tot en met 366.");
        verwacht("jaarkalender:", taak.formatted("▲onbekend", "5"), "Dit plan heeft geen procedure 'onbekend'.");
    }

    @Test
    void een_voorwaarde_die_toestemming_vraagt_heeft_die_toestemming_in_het_plan() {
        verwacht(
                "voorwaarden: [logboek-advies]",
                "voorwaarden: [▲toestemming-extern]",
                "De voorwaarde 'toestemming-extern' vraagt een toestemming 'extern', en die heeft dit plan niet.");
    }

    @Test
    void ja_of_nee_is_niets_anders() {
        verwacht("eind: ja", "eind: ▲misschien", "'eind' is ja of nee, niet 'misschien'.");
    }

    @Test
    void een_getal_is_een_getal() {
        verwacht("lengte: 6", "lengte: ▲zes", "'lengte' is een heel getal van 0 of meer, niet 'zes'.");
    }

    @Test
    void een_lijst_van_getallen_bevat_alleen_getallen() {
        verwacht(
                "waarschuw-dagen-voor: [7]",
                "waarschuw-dagen-voor: [7, ▲-1]",
                "'waarschuw-dagen-voor' is een heel getal van 0 of meer, niet '-1'.");
    }

    @Test
    void een_datum_is_een_datum() {
        verwacht(
                "vanaf: 2026-08-01", "vanaf: ▲1 augustus", "'vanaf' is een datum zoals 2026-08-01, niet '1 augustus'.");
    }

    @Test
    void een_lijst_is_een_lijst() {
        verwacht(
                "vast: [oco, mentor]",
                "vast: ▲oco",
                "'vast' is een lijst: zet elk onderdeel op een eigen regel met een streepje ervoor.");
    }

    @Test
    void een_lijst_die_iets_moet_bevatten_is_niet_leeg() {
        verwacht("vast: [oco, mentor]", "vast: ▲[]", "'vast' van overlegsoort is leeg; noem er minstens één.");
    }

    @Test
    void een_leeg_onderdeel_in_een_lijst_is_een_fout() {
        verwacht(
                "betrokken: [mentor, leerling]",
                "betrokken: [mentor, ▲'']",
                "Bij 'betrokken' staat een leeg onderdeel; vul het in of haal het weg.");
    }

    @Test
    void een_tekst_is_geen_lijst() {
        verwacht("naam: Proefschool", "naam: ▲[Proef, School]", "Bij 'naam' hoort één waarde, geen lijst of groep.");
    }

    @Test
    void een_groep_is_geen_tekst() {
        verwacht(
                "frequentie: {minstens: 1, hoogstens: 2, per: week}",
                "frequentie: ▲wekelijks",
                "Bij 'frequentie' horen sleutels met elk een waarde: minstens, hoogstens, per, momenten, toelichting.");
    }

    @Test
    void een_id_is_een_vaste_naam() {
        verwacht(
                "{id: leerjaar-1, naam",
                "{id: ▲Leerjaar 1, naam",
                "Een id bestaat uit kleine letters, cijfers en streepjes, zoals 'sot-plus'; 'Leerjaar 1' kan niet.");
    }

    @Test
    void een_id_staat_maar_een_keer_in_een_lijst() {
        verwacht(
                "{id: begeleiding, naam: Begeleiding",
                "{id: ▲doelen, naam: Begeleiding",
                "'doelen' staat twee keer in deze lijst; geef elk onderdeel een eigen id.");
    }

    @Test
    void een_sleutel_staat_maar_een_keer() {
        verwacht(
                "naam: Proefschool",
                "naam: Proefschool\n▲naam: Andere school",
                "De sleutel 'naam' staat hier twee keer.");
    }

    @Test
    void het_id_is_de_naam_van_het_bestand() {
        verwacht(
                "id: proef\n",
                "id: ▲proefje\n",
                "Het id van dit plan is 'proef', zoals het bestand heet, niet 'proefje'.");
    }

    @Test
    void alle_fouten_komen_tegelijk_op_volgorde() {
        var stuk = TEKST.replace("naam: Proefschool\n", "")
                .replace("eenheid: kalenderweken", "eenheid: weken")
                .replace("spil: oco", "spil: occ");

        assertThat(fouten(stuk))
                .extracting(Planfout::zin)
                .containsExactly(
                        "Bij schoolplan 'proef' ontbreekt 'naam'.",
                        "Dit plan heeft geen rol 'occ'. Bedoel je 'oco'?",
                        "'eenheid' kan niet 'weken' zijn; kies uit kalenderdagen, kalenderweken, schooldagen, schoolweken, maanden.");
    }

    @Test
    void een_fout_leest_als_bestand_regel_kolom_zin() {
        assertThat(new Planfout("lmc-vo/hpc.yaml", 12, 3, "Dit klopt niet."))
                .hasToString("lmc-vo/hpc.yaml:12:3: Dit klopt niet.");
    }

    @Test
    void een_plan_vol_fouten_noemt_er_een_overzichtelijk_aantal() {
        var rollen = new StringBuilder("rollen:\n");
        for (int i = 0; i < 1_500; i++) {
            rollen.append("  - {id: r").append(i).append(", kring: ergens}\n");
        }

        assertThat(fouten("id: proef\n" + rollen)).hasSize(200);
    }

    @Test
    void twee_bestanden_voor_hetzelfde_plan_is_een_fout() {
        var bestanden = List.of(new Planbestand("a/proef.yaml", TEKST), new Planbestand("b/proef.yaml", TEKST));

        assertThat(fouten("proef", bestanden))
                .containsExactly(new Planfout(
                        "b/proef.yaml",
                        1,
                        1,
                        "Er is al een plan 'proef', in a/proef.yaml; geef dit bestand een andere naam."));
    }
}
