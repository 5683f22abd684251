package nl.spil.schoolplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.MeegeleverdPlan;
import nl.spil.schoolplan.document.Bronplaats.Deel;
import nl.spil.schoolplan.document.Herkenning.Gelijkenis;
import nl.spil.schoolplan.document.Herkenning.Uitkomst;
import nl.spil.schoolplan.lezing.Planlezing;
import org.junit.jupiter.api.Test;

class KoppelaarTest {

    private static final Planlezing ZUIDWIJK = plan("hpc-zuidwijk");

    private static Planlezing plan(String id) {
        return Planlezing.van(MeegeleverdPlan.van(id));
    }

    @Test
    void een_plan_weet_hoe_zijn_regels_het_eigen_document_noemen() {
        assertThat(Bronplaats.kort(ZUIDWIJK)).isEqualTo("HPC");
        assertThat(Bronplaats.kort(plan("lmc-vo"))).isEqualTo("LMC-VO");
        assertThat(Bronplaats.kort(plan("coenecoop-boskoop"))).isEqualTo("Coenecoop");
        assertThat(Bronplaats.kort(plan("de-viaan"))).isEqualTo("Viaan");
    }

    @Test
    void een_bron_noemt_plaatsen_in_meer_dan_een_document() {
        assertThat(Bronplaats.van("HPC §2.2, §6.2 blok Zuidwijk; LMC-VO §2.1.2 voetnoot 1", "HPC"))
                .containsExactly(new Bronplaats("2.2", ""), new Bronplaats("6.2", "blok Zuidwijk"));
        assertThat(Bronplaats.van("HPC §2.2; LMC-VO §2.1.2", "LMC-VO")).containsExactly(new Bronplaats("2.1.2", ""));
        assertThat(Bronplaats.van("WVO 2020 art. 2.44", "HPC")).isEmpty();
    }

    @Test
    void een_bron_noemt_ook_een_bijlage_een_voorwoord_en_een_deel_daarvan() {
        assertThat(Bronplaats.van("Viaan Voorwoord, §8.2, Bijlage 3 thema 4 (wie leidt, staat er niet)", "Viaan"))
                .containsExactly(
                        new Bronplaats("8.2", ""),
                        new Bronplaats("Bijlage 3", "thema 4"),
                        new Bronplaats("Voorwoord", ""));

        Bronplaats thema4 = new Bronplaats("Bijlage 3", "thema 4");
        assertThat(thema4.deel("bijlage 3 jaarplan › thema 4 › wat?")).isEqualTo(Deel.ZELFDE);
        assertThat(thema4.deel("bijlage 3 jaarplan › thema 3 › wat?")).isEqualTo(Deel.ANDER);
        assertThat(thema4.deel("bijlage 3 jaarplan")).isEqualTo(Deel.ONBEKEND);
        assertThat(new Bronplaats("6.2", "fase 3b 4").deel("6 het proces › fase 4"))
                .isEqualTo(Deel.ZELFDE);
    }

    /** Ten themes of one appendix answer the same questions in nearly the same words. */
    @Test
    void onder_een_thema_hoort_het_voorstel_bij_dat_thema() {
        List<Passage> passages =
                new Documentlezer().lees("""
                        Bijlage 3 Jaarplan ondersteuning

                        Thema 2
                        Aan het einde van het jaar is er een plan van aanpak.
                        Thema 5
                        De school evalueert elk jaar in het team en met de ketenpartners.
                        """.getBytes(StandardCharsets.UTF_8)).passages();
        Map<Integer, List<Voorstel>> voorstellen = Koppelaar.voorstellen(passages, plan("de-viaan"));

        assertThat(voorstellen.get(1).getFirst().sleutel()).isEqualTo("themas/thema-2");
        assertThat(voorstellen.get(1).getFirst().waarom()).startsWith("zelfde paragraaf Bijlage 3, onder thema 2");
        assertThat(voorstellen.get(2).getFirst().sleutel()).isEqualTo("themas/thema-5");
    }

    @Test
    void wat_aan_zijn_nummer_te_herkennen_is_wordt_niet_verwisseld() {
        List<Passage> passages =
                new Documentlezer().lees("""
                        2 SCHOOLGEGEVENS

                        Verwijzingen vso cluster 4 0 3
                        """.getBytes(StandardCharsets.UTF_8)).passages();

        assertThat(Koppelaar.voorstellen(passages, plan("coenecoop-boskoop"))
                        .get(1)
                        .getFirst()
                        .sleutel())
                .isEqualTo("kengetallen/verwijzing-vso-4");
    }

    @Test
    void een_of_twee_woorden_zijn_nooit_genoeg_om_zeker_te_zijn() {
        List<Passage> passages =
                new Documentlezer().lees("""
                        2.1.1 Basisondersteuning

                        Een zorgmelding bij het overleg.
                        """.getBytes(StandardCharsets.UTF_8)).passages();

        assertThat(Koppelaar.voorstellen(passages, ZUIDWIJK).get(1))
                .isNotEmpty()
                .noneMatch(Voorstel::sterk);
    }

    @Test
    void een_voorstel_zegt_welke_paragraaf_en_welke_woorden_het_deelt() {
        List<Passage> passages = proef();
        Map<Integer, List<Voorstel>> voorstellen = Koppelaar.voorstellen(passages, ZUIDWIJK);

        Voorstel iop = voorstellen.get(2).getFirst();
        assertThat(iop.waarom())
                .startsWith("zelfde paragraaf §2.1.1; woorden: ")
                .contains("IOP");
        assertThat(iop.sterk()).isTrue();
        assertThat(voorstellen.get(4)).extracting(Voorstel::sleutel).contains("rollen/oco");
        assertThat(voorstellen.get(1)).isEmpty();
        assertThat(Koppelaar.voorstellen(passages, ZUIDWIJK)).isEqualTo(voorstellen);
    }

    @Test
    void een_getal_met_wat_het_telt_is_een_kenmerk() {
        assertThat(Woordenschat.van("Uiterlijk zes weken na het gesprek").keySet())
                .contains(Woordenschat.van("binnen 6 weken").keySet().stream()
                        .filter(Woordenschat::isAantal)
                        .findFirst()
                        .orElseThrow());
        assertThat(Woordenschat.van("3x per jaar").keySet()).contains("#3 keer");
        assertThat(Woordenschat.stam("zorgmeldingen")).isEqualTo(Woordenschat.stam("zorgmelding"));
    }

    @Test
    void een_latere_versie_herkent_wat_hetzelfde_en_wat_bijna_hetzelfde_is() {
        List<Passage> oud = proef();
        List<Passage> nieuw = new Documentlezer()
                .lees(Proefdocument.tekst("Nieuw is dat ouders elke maand een brief krijgen over de kantine.")
                        .replace("Drie keer per schooljaar bespreekt", "Vier keer per schooljaar bespreekt")
                        .replace("Elke dinsdag verzorgen leerlingen de paarden van de manege naast de school.", "")
                        .getBytes(StandardCharsets.UTF_8))
                .passages();

        Map<Integer, Uitkomst> herkend = Herkenning.van(oud, nieuw);

        assertThat(herkend.get(1)).isEqualTo(new Uitkomst(Gelijkenis.ZELFDE, 1));
        assertThat(herkend.get(2)).isEqualTo(new Uitkomst(Gelijkenis.BIJNA, 2));
        assertThat(herkend.get(6)).isEqualTo(new Uitkomst(Gelijkenis.NIEUW, 0));
        assertThat(Herkenning.van(List.of(), oud).get(1)).isEqualTo(new Uitkomst(Gelijkenis.EERSTE, 0));
    }

    private static List<Passage> proef() {
        return new Documentlezer()
                .lees(Proefdocument.tekst().getBytes(StandardCharsets.UTF_8))
                .passages();
    }
}
