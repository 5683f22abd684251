package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.verwacht;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every school has, under a name of its own: the plan says which role, form and plan it is. */
class PlekkenTest {

    @Test
    void iemand_is_het_eerste_aanspreekpunt() {
        verwacht(
                "naam: Mentor, plek: eerste-aanspreekpunt,",
                "naam: Mentor,",
                "rollen:\n  - {id: mentor",
                "rollen:\n  ▲- {id: mentor",
                "Geen enkele rol heeft 'plek: eerste-aanspreekpunt'; zet dat bij de rol die hier voor leerling en ouders de eerste is.");
    }

    @Test
    void een_plek_is_van_een_rol() {
        verwacht(
                "plek: coordinator",
                "plek: lesgever",
                "{id: docent, naam: Docent, plek: lesgever",
                "{id: docent, naam: Docent, plek: ▲lesgever",
                "'plek: lesgever' staat ook al bij 'oco'; laat het bij één van de twee staan.");
    }

    @Test
    void een_voorwaarde_over_de_aanmelding_vraagt_een_formulier_dat_het_is() {
        verwacht(
                "aanmelding: ja\n",
                "aanmelding: nee\n",
                "voorwaarden: [logboek-advies]",
                "voorwaarden: [▲zorgmelding-ingediend]",
                "De voorwaarde 'zorgmelding-ingediend' gaat over een formulier met 'aanmelding: ja', en dat heeft dit plan niet.");
    }

    @Test
    void een_voorwaarde_over_het_wettelijke_plan_vraagt_een_plan_dat_het_is() {
        verwacht(
                "wettelijk: ja\n",
                "wettelijk: nee\n",
                "voorwaarden: [logboek-advies]",
                "voorwaarden: [▲opp-vastgesteld]",
                "De voorwaarde 'opp-vastgesteld' gaat over een plansoort met 'wettelijk: ja', en dat heeft dit plan niet.");
    }

    @ParameterizedTest
    @CsvSource({
        "OPP, het",
        "Groeiplan, het",
        "Individueel ondersteuningsplan, het",
        "Groeikaart, de",
        "SOT, het",
        "MDO, het",
        "Zorgmelding, de",
        "Aanmelding bij het ondersteuningsteam, de",
        "Zorgsignaal, het",
        "Leerlingtafel, de",
        "Mentor, de",
        "Schoolhoofd, het",
        "HIA, de"
    })
    void het_lidwoord_volgt_uit_de_naam(String naam, String lidwoord) {
        assertThat(Lidwoord.bij(null, naam)).isEqualTo(lidwoord);
    }

    @Test
    void het_plan_mag_een_lidwoord_geven() {
        assertThat(Lidwoord.bij(Lidwoord.HET, "Kind")).isEqualTo("het");
        assertThat(Lidwoord.bij(Lidwoord.DE, "OPP")).isEqualTo("de");
    }
}
