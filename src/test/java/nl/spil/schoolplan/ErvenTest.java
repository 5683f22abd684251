package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.TEKST;
import static nl.spil.schoolplan.Proefplan.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Frequentie.Per;
import org.junit.jupiter.api.Test;

/** A plan that inherits says only what is different (docs/schoolplan.md). */
@Eis("CONFIG-03")
class ErvenTest {

    private static final String KOP = """
            id: kind
            naam: Kindschool
            soort: school
            erft: proef
            document: Kinddocument
            """;

    @Test
    void wat_het_kind_niet_noemt_komt_van_de_ouder() {
        var kind = kind("");

        assertThat(kind.naam()).isEqualTo("Kindschool");
        assertThat(kind.erft()).isEqualTo("proef");
        assertThat(kind.rollen()).extracting(Rol::id).containsExactly("mentor", "oco", "hulpverlener", "docent");
    }

    @Test
    void een_onderdeel_met_hetzelfde_id_verandert_alleen_in_wat_het_noemt() {
        var sot = kind("""
                overlegsoorten:
                  - id: sot
                    naam: Zorgteam
                    bron: Kind §4
                """).overlegsoort("sot").orElseThrow();

        assertThat(sot.naam()).isEqualTo("Zorgteam");
        assertThat(sot.spil()).isEqualTo("oco");
        assertThat(sot.bron()).isEqualTo("Kind §4");
    }

    @Test
    void een_groep_of_lijst_zonder_id_wordt_in_zijn_geheel_vervangen() {
        var sot = kind("""
                overlegsoorten:
                  - id: sot
                    vast: [oco]
                    frequentie: {minstens: 1, per: maand}
                    bron: Kind §4
                """).overlegsoort("sot").orElseThrow();

        assertThat(sot.vast()).containsExactly("oco");
        assertThat(sot.frequentie()).isEqualTo(new Frequentie(1, null, Per.MAAND, List.of(), null));
    }

    @Test
    void een_nieuw_onderdeel_komt_achteraan() {
        var kind = kind("""
                rollen:
                  - {id: jobcoach, naam: Jobcoach, kring: intern, bron: Kind §3}
                """);

        assertThat(kind.rollen())
                .extracting(Rol::id)
                .containsExactly("mentor", "oco", "hulpverlener", "docent", "jobcoach");
    }

    @Test
    void een_nieuw_onderdeel_komt_na_zijn_voorganger() {
        var kind = kind("""
                rollen:
                  - {id: mentor, naam: Coach, bron: Kind §3}
                  - {id: jobcoach, naam: Jobcoach, kring: intern, bron: Kind §3}
                """);

        assertThat(kind.rollen())
                .extracting(Rol::id)
                .containsExactly("mentor", "jobcoach", "oco", "hulpverlener", "docent");
    }

    @Test
    void een_nieuw_onderdeel_zonder_voorganger_komt_voor_zijn_opvolger() {
        var kind = kind("""
                rollen:
                  - {id: jobcoach, naam: Jobcoach, kring: intern, bron: Kind §3}
                  - {id: oco, naam: Zorgcoördinator, bron: Kind §3}
                """);

        assertThat(kind.rollen())
                .extracting(Rol::id)
                .containsExactly("mentor", "jobcoach", "oco", "hulpverlener", "docent");
    }

    @Test
    void een_schakelaar_legt_haar_stuk_plan_over_wat_er_geldt() {
        assertThat(kind("").overlegsoort("sot").orElseThrow().inleverdag()).isEqualTo(Inleverdag.VRIJDAG_ERVOOR);

        var kind = kind("""
                schakelaars:
                  - {id: inleveren, waarde: vrij, bron: Kind §1}
                """);

        assertThat(kind.overlegsoort("sot").orElseThrow().inleverdag()).isEqualTo(Inleverdag.GEEN);
        assertThat(kind.schakelaars())
                .singleElement()
                .satisfies(s -> assertThat(s.stand().orElseThrow().regelt()).isEqualTo("overlegsoorten/sot"));
    }

    @Test
    void wat_vervalt_is_weg() {
        var kind = kind("""
                jaarkalender:
                  - {id: screening, vervalt: ja}
                """);

        assertThat(kind.jaarkalender()).isEmpty();
    }

    @Test
    void een_nieuw_onderdeel_houdt_zijn_plaats_als_er_iets_vervalt() {
        var kind = kind("""
                schakelaars: []
                rollen:
                  - {id: oco, naam: Zorgcoördinator, bron: Kind §3}
                  - {id: jobcoach, naam: Jobcoach, kring: intern, bron: Kind §3}
                  - {id: smw, naam: Maatschappelijk werker, kring: extern, bron: Kind §3}
                """);

        assertThat(kind.schakelaars()).isEmpty();
        assertThat(kind.rollen())
                .extracting(Rol::id)
                .containsExactly("mentor", "oco", "jobcoach", "smw", "hulpverlener", "docent");
    }

    @Test
    void wat_eerder_in_de_lijst_vervalt_verschuift_een_nieuw_onderdeel_niet() {
        var velden = kind("""
                formulieren:
                  - id: zorgmelding
                    bron: Kind §7
                    velden:
                      - {id: toestemming, label: Mag dit}
                      - {id: hulpvraag, vervalt: ja}
                      - {id: wens, label: Wens, soort: lang}
                      - {id: slot, label: Nog iets, soort: lang}
                """).formulier("zorgmelding").orElseThrow().velden();

        assertThat(velden).extracting(Veld::id).containsExactly("toestemming", "wens", "slot");
    }

    @Test
    void ook_binnen_een_onderdeel_wordt_op_id_samengevoegd() {
        var route = kind("""
                zaaktypen:
                  - id: route
                    bron: Kind §5
                    fasen:
                      - id: begin
                        naam: Start
                        besluiten:
                          - {id: aanpak, naam: Aanpak kiezen}
                """).zaaktype("route").orElseThrow();

        assertThat(route.fasen()).extracting(Fase::id).containsExactly("begin", "hulp", "eind");
        assertThat(route.beginfase().naam()).isEqualTo("Start");
        assertThat(route.beginfase().besluiten())
                .extracting(Besluitsoort::naam)
                .containsExactly("Aanpak kiezen", "Door");
    }

    @Test
    @Eis("CONFIG-16")
    void wat_niet_verandert_houdt_de_bron_van_de_ouder() {
        var begin = kind("""
                zaaktypen:
                  - id: route
                    bron: Kind §5
                    fasen:
                      - {id: begin, naam: Start}
                """).zaaktype("route").orElseThrow();

        assertThat(begin.bron()).isEqualTo("Kind §5");
        assertThat(begin.fase("begin").orElseThrow().bron()).isEqualTo("Kind §5");
        assertThat(begin.fase("hulp").orElseThrow().bron()).isEqualTo("Proef §5");
    }

    @Test
    void een_lege_sleutel_haalt_weg_wat_de_ouder_zegt() {
        var kind = kind("""
                overlegsoorten:
                  - id: sot
                    kring: intern
                    toestemming:
                    bron: Kind §4
                """);

        assertThat(kind.overlegsoort("sot").orElseThrow().toestemming()).isNull();
    }

    @Test
    void erven_kan_over_meer_plannen() {
        var kleinkind = plan(
                "kleinkind",
                List.of(
                        ouder(),
                        new Planbestand("kind.yaml", KOP + "rollen: [{id: oco, naam: Zorgcoördinator, bron: Kind §3}]"),
                        new Planbestand("kleinkind.yaml", """
                                id: kleinkind
                                naam: Locatie
                                soort: locatie
                                erft: kind
                                document: Kinddocument
                                """)));

        assertThat(kleinkind.rol("oco").orElseThrow().naam()).isEqualTo("Zorgcoördinator");
        assertThat(kleinkind.overlegsoort("sot")).isPresent();
    }

    @Test
    void een_wijziging_noemt_haar_eigen_bron() {
        assertThat(fouten("rollen:\n  - {id: oco, naam: Zorgcoördinator}\n"))
                .containsExactly(
                        new Planfout(
                                "kind.yaml",
                                7,
                                5,
                                "De wijziging van 'oco' noemt geen bron: zet erbij in welk document en welke paragraaf dit staat."));
    }

    @Test
    void vervallen_kan_alleen_wat_er_is() {
        assertThat(fouten("rollen:\n  - {id: occ, vervalt: ja}\n"))
                .containsExactly(new Planfout(
                        "kind.yaml",
                        7,
                        5,
                        "'occ' kan niet vervallen: het plan waarvan dit erft kent het niet. Bedoel je 'oco'?"));
    }

    @Test
    void wat_nog_nodig_is_kan_niet_zomaar_vervallen() {
        assertThat(fouten("termijnen:\n  - {id: kijken, vervalt: ja}\n"))
                .extracting(Planfout::toString)
                .containsOnly(
                        "proef.yaml:65:21: Dit plan heeft geen termijn 'kijken'.",
                        "proef.yaml:76:21: Dit plan heeft geen termijn 'kijken'.");
    }

    @Test
    void een_plan_noemt_zijn_eigen_naam() {
        var zonderNaam = KOP.replace("naam: Kindschool\n", "");

        assertThat(Proefplan.fouten("kind", List.of(ouder(), new Planbestand("kind.yaml", zonderNaam))))
                .containsExactly(new Planfout("kind.yaml", 1, 1, "Bij schoolplan 'kind' ontbreekt 'naam'."));
    }

    @Test
    void een_plan_erft_van_een_plan_dat_er_is() {
        var kind = new Planbestand("kind.yaml", KOP.replace("erft: proef", "erft: profe"));

        assertThat(Proefplan.fouten("kind", List.of(ouder(), kind)))
                .containsExactly(new Planfout(
                        "kind.yaml", 4, 7, "Dit plan erft van 'profe', maar dat plan is er niet. Bedoel je 'proef'?"));
    }

    @Test
    void plannen_erven_niet_in_een_kring() {
        var een = new Planbestand("een.yaml", "id: een\nerft: twee\n");
        var twee = new Planbestand("twee.yaml", "id: twee\nerft: een\n");

        assertThat(Proefplan.fouten("een", List.of(een, twee)))
                .containsExactly(new Planfout(
                        "twee.yaml",
                        2,
                        7,
                        "Deze plannen erven in een kring of via te veel plannen: een → twee → een."));
    }

    @Test
    void een_fout_bij_de_ouder_wordt_bij_de_ouder_gemeld() {
        var ouder = new Planbestand("proef.yaml", TEKST.replace("spil: oco", "spil: occ"));

        assertThat(Proefplan.fouten("kind", List.of(ouder, new Planbestand("kind.yaml", KOP))))
                .singleElement()
                .extracting(Planfout::bestand)
                .isEqualTo("proef.yaml");
    }

    private static Schoolplan kind(String inhoud) {
        return plan("kind", List.of(ouder(), new Planbestand("kind.yaml", KOP + inhoud)));
    }

    private static List<Planfout> fouten(String inhoud) {
        return Proefplan.fouten("kind", List.of(ouder(), new Planbestand("kind.yaml", KOP + inhoud)));
    }

    private static Planbestand ouder() {
        return new Planbestand("proef.yaml", TEKST);
    }
}
