package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.TEKST;
import static nl.spil.schoolplan.Proefplan.fouten;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a plan says about support that starts by itself, and about pupils who are elsewhere, can run; or a school hears what to mend. */
class InzetcontroleTest {

    private static final String NIVEAU = "    omschrijving: Voor iedereen\n";
    private static final String INZET = NIVEAU + "    inzet: {%s, bron: Proef §2}\n";
    private static final String PLAATSEN =
            "kenmerken:\n  - id: waar\n    naam: Waar?\n    continuum: ja\n    keuzes:\n      - {id: klas, naam: In de klas}\n%s    bron: Proef §2\nrollen:\n";
    private static final String MAG =
            "      - {id: k6, lezen: alle, schrijven: ja}\n      - {id: k8, lezen: vrijgegeven, beslissen: ja}\n";
    private static final String KLOK =
            "termijnen:\n  - {id: terug, naam: Terugkijken, lengte: 0, eenheid: kalenderdagen, vakanties-tellen: ja, start: evaluatiedatum-inzet, eigenaar: oco, escalatie: oco, bron: Proef §2}\n";

    @Test
    void een_plan_met_plaatsen_een_termijn_en_een_besluit_klopt() {
        assertThat(fouten(plan("starters: [oco], na-besluit: [aanpak], evaluatie: terug", "")))
                .isEmpty();
    }

    @Test
    void wie_begint_schrijft_in_het_handelingsplan() {
        zegt(
                plan("starters: [oco], evaluatie: terug", "")
                        .replace(MAG, "      - {id: k8, lezen: vrijgegeven, beslissen: ja}\n"),
                "'oco' begint ondersteuning, en mag niet schrijven in klasse 6: geef die rol daar 'schrijven: ja', of kies een andere rol.");
    }

    @Test
    void elke_inzet_heeft_een_plaats() {
        zegt(
                plan("starters: [oco], evaluatie: terug", "").replace("    continuum: ja\n", ""),
                "Bij elke inzet staat waar die gebeurt: zet bij één onderdeel van 'kenmerken' 'continuum: ja', met de plaatsen als keuzes.");
        zegt(
                plan("starters: [oco], evaluatie: terug", "")
                        .replace("    continuum: ja\n", "    continuum: ja\n    meer: ja\n"),
                "'waar' is de lijst van plaatsen voor ondersteuning: noem de plaatsen bij 'keuzes' en laat 'meer' weg.");
    }

    @Test
    void een_termijn_van_een_inzet_begint_bij_het_feit_van_de_inzet() {
        zegt(
                plan("starters: [oco], evaluatie: kijken", ""),
                "Termijn 'kijken' begint bij 'fase-begonnen' en loopt hier dus nooit: noem een termijn met 'start: evaluatiedatum-inzet'.");
    }

    @Test
    void wie_om_akkoord_vraagt_heeft_een_termijn_voor_het_antwoord() {
        zegt(
                plan("starters: [oco], na-akkoord: [mentor], evaluatie: terug", ""),
                "Wie om akkoord vraagt, wacht op een antwoord: noem bij 'akkoord' de termijn daarvoor.");
    }

    @Test
    void een_besluit_waarop_een_inzet_wacht_bestaat() {
        zegt(
                plan("starters: [oco], na-besluit: [aanpka], evaluatie: terug", ""),
                "Geen procedure van dit plan heeft een besluit 'aanpka'. Bedoel je 'aanpak'?");
    }

    @Test
    void wie_een_leerling_elders_les_laat_krijgen_zegt_wie_verantwoordelijk_blijft() {
        zegt(
                plan("starters: [oco], evaluatie: terug", "      - {id: vso, naam: Op het vso, elders: ja}\n"),
                "Op plaats 'vso' is de leerling buiten de school: zeg bij 'dossierhouder' wie dan verantwoordelijk blijft.");
        zegt(
                TEKST.replace(
                        "    eigenaar: mentor\n        betrokken",
                        "    eigenaar: hulpverlener\n        elders: ja\n        betrokken"),
                "De leerling is hier elders, en de school blijft verantwoordelijk: 'hulpverlener' is niet van de school en kan geen eigenaar zijn.");
    }

    @Test
    void een_voorwaarde_die_een_bespreking_vraagt_heeft_dat_overleg_in_het_plan() {
        assertThat(fouten(TEKST.replace("[logboek-advies]", "[besproken-in-sot]")))
                .isEmpty();
        zegt(
                TEKST.replace("[logboek-advies]", "[besproken-in-sto]"),
                "De voorwaarde 'besproken-in-sto' vraagt een bespreking in overleg 'sto', en dat heeft dit plan niet. Bedoel je 'sot'?");
    }

    @Test
    void een_formulier_kiest_de_opvolger_in_een_veld_met_een_persoon() {
        zegt(
                TEKST.replace(
                        "    klasse: k8\n    bron: Proef §7",
                        "    klasse: k8\n    opvolger: hulpvraag\n    bron: Proef §7"),
                "Formulier 'zorgmelding' heeft geen veld 'hulpvraag' waarin iemand wordt gekozen ('soort: persoon').");
        zegt(
                TEKST.replace(
                        "    klasse: k8\n    bron: Proef §7", "    klasse: k8\n    haalt: kijken\n    bron: Proef §7"),
                "Formulier 'zorgmelding' haalt een termijn van een zaak: zet er 'bij: zaak' bij.");
    }

    private static String plan(String inzet, String plaats) {
        return TEKST.replace(NIVEAU, INZET.formatted(inzet))
                .replace("      - {id: k8, lezen: vrijgegeven, beslissen: ja}\n", MAG)
                .replace("rollen:\n", PLAATSEN.formatted(plaats))
                .replace("termijnen:\n  - id: kijken", KLOK + "  - id: kijken");
    }

    private static void zegt(String tekst, String zin) {
        assertThat(tekst).isNotEqualTo(TEKST);
        assertThat(fouten(tekst)).extracting(Planfout::zin).contains(zin);
    }
}
