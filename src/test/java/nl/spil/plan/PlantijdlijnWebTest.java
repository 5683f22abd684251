package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Filter;
import nl.spil.dossier.Tijdlijn;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Instemmingen.Keuze;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SpilTest
@Import(Planproef.class)
class PlantijdlijnWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private Tijdlijn tijdlijn;

    @Autowired
    private Klok klok;

    private Leerling robin;

    @BeforeEach
    void eenNieuweLeerling() {
        robin = zuidwijk.nieuweLeerling();
    }

    @Test
    @Eis("OPP-20")
    void de_mentor_leest_in_de_tijdlijn_hoe_het_opp_tot_stand_kwam() {
        proef.vastgesteld(robin);
        var doel = proef.doel(robin.id());
        zuidwijk.joris()
                .vulIn(
                        "/leerlingen/" + robin.id() + "/opp/doelen/" + doel.id() + "/evaluatie",
                        "form.formulier",
                        Map.of("uitkomst", "deels", "bewijs", "Vijf van de acht maandagen."));

        String blad = lees("Joris");
        assertThat(blad)
                .contains("OPP versie 1 begonnen nieuwe leerling", "OPP versie 1 voorgelegd")
                .contains("OPP: leerling gehoord Ik wil twee wekkers proberen.")
                .contains("OPP besproken met ouders en leerling We zijn het eens.")
                .contains("Antwoord op OPP versie 1 heeft getekend; 1 × akkoord met een doel", "Moeder Proef")
                .contains("OPP versie 1 vastgesteld", "Doel geëvalueerd: deels bereikt", "Vijf van de acht maandagen.");
        assertThat(zuidwijk.joris()
                        .ga("/leerlingen/" + robin.id())
                        .document()
                        .select(".tijdlijn")
                        .text())
                .contains("Doel geëvalueerd");
    }

    @Test
    @Eis("OPP-20")
    void een_docent_leest_daarvan_alleen_wat_is_vrijgegeven() {
        proef.voorgelegd(robin.id());
        assertThat(lees("Rana")).doesNotContain("OPP versie");

        proef.vastgesteld(robin);
        assertThat(lees("Rana"))
                .contains("OPP versie 1 vastgesteld")
                .doesNotContain("Antwoord op", "wekkers", "We zijn het eens", "nieuwe leerling");
    }

    @Test
    void een_niet_akkoord_staat_er_met_de_woorden_van_wie_het_gaf_maar_niet_voor_de_andere_ouder() {
        proef.voorgelegd(robin.id());
        var moeder = robin.ouders().getFirst();
        var vader = robin.ouders().getLast();
        proef.antwoordt(moeder.account(), robin.id(), Keuze.NEE);
        proef.antwoordt(vader.account(), robin.id(), Keuze.JA);

        assertThat(lees("Joris")).contains("1 × niet akkoord met een doel; Ik wil iets zeggen.", moeder.naam());
        List<Tijdlijnregel> vanVader =
                proef.als(vader.account(), robin.id(), (wie, inzage) -> tijdlijn.van(wie, inzage, Filter.ALLES, 100));
        assertThat(vanVader).anySatisfy(r -> assertThat(r.wie()).isEqualTo(vader.naam()));
        assertThat(vanVader.toString()).doesNotContain(moeder.naam(), "Ik wil iets zeggen", "niet akkoord");
        assertThat(zuidwijk.metSessie(vader.account())
                        .ga("/leerlingen/" + robin.id() + "/tijdlijn")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void bladeren_slaat_geen_regel_over_en_geeft_er_geen_dubbel() {
        proef.vastgesteld(robin);

        proef.als(Planproef.MENTOR, robin.id(), (wie, inzage) -> {
            List<Tijdlijnregel> alles = tijdlijn.van(wie, inzage, Filter.ALLES, 100);
            List<Tijdlijnregel> eerste = tijdlijn.van(wie, inzage, Filter.ALLES, 3);
            var merk = new Filter.Merk(eerste.getLast().dag(), eerste.getLast().id());
            List<Tijdlijnregel> rest =
                    tijdlijn.van(wie, inzage, new Filter(java.util.Set.of(), null, null, "", null, merk), 100);
            assertThat(alles).hasSizeGreaterThan(6).doesNotHaveDuplicates();
            assertThat(java.util.stream.Stream.concat(eerste.stream(), rest.stream()))
                    .containsExactlyElementsOf(alles);
            assertThat(alles).allMatch(r -> !r.dag().isAfter(klok.vandaag()));
            return alles;
        });
    }

    private String lees(String wie) {
        var mens = wie.equals("Rana") ? zuidwijk.rana() : zuidwijk.joris();
        return mens.ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar();
    }
}
