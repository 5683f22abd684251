package nl.spil.schoolplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.MeegeleverdPlan;
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
