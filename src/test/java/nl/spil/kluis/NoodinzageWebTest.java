package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Nobody opens the vault alone who has no key; two people do, for one pupil and one day, and who has the key sees it. */
@SpilTest
class NoodinzageWebTest {

    private static final String REDEN = "De politie belt nu.";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Kluisopslag opslag;

    @Test
    void twee_mensen_openen_samen_voor_een_dag_en_wie_de_sleutel_heeft_ziet_wie() {
        School school = scholen.van("hpc-zuidwijk");
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Mens houder = school.als("aandachtsfunctionaris");
        Blad begonnen = houder.vulIn(
                "/kluis/nieuw/11?q=" + naam,
                "form#begin",
                Map.of("leerling", leerling.toString(), "wat", "Vertelde dat zij niet naar huis durft."));
        String dossier = begonnen.naar();
        UUID ander = school.leerling();
        Mens leider = school.als("schoolleider");
        Mens bestuur = school.als("bestuur");
        assertThat(leider.ga(dossier).status()).isEqualTo(404);
        assertThat(school.als("oco").ga("/meldcode/noodinzage").status()).isEqualTo(404);

        Blad leeg = leider.vulIn(
                "/meldcode/noodinzage?q=" + naam, "form#nood", Map.of("leerling", leerling.toString(), "reden", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Kies waarom het niet kan wachten", "Schrijf op waarom dit nu moet");
        // The answer is the same for a pupil without any file.
        for (UUID wie : List.of(ander, leerling))
            vul(
                    leider,
                    "/meldcode/noodinzage?q=" + naam,
                    "form#nood",
                    Map.of("leerling", wie.toString(), "soort", "instantie", "reden", REDEN));
        assertThat(houder.ga("/meldcode/noodinzage").leesbaar()).contains(naam + " Proef", REDEN);
        zietNietOverWie(school, bestuur);
        String akkoord = bestuur.ga("/meldcode/noodinzage")
                .document()
                .select("form[action$=/akkoord]")
                .last()
                .attr("action");
        assertThat(leider.ga("/meldcode/noodinzage").document().select("form[action$=/akkoord]"))
                .isEmpty();
        assertThat(leider.post(akkoord, List.of(Map.entry("_csrf", leider.csrf())))
                        .status())
                .as("wie vroeg")
                .isEqualTo(404);
        assertThat(bestuur.post(akkoord, List.of(Map.entry("_csrf", bestuur.csrf())))
                        .status())
                .as("zonder eigen tweede stap van ervoor")
                .isEqualTo(404);
        databank.jdbc()
                .sql(
                        "insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)"
                                + " values (gen_random_uuid(), ?, ?, 'app', 'Telefoon', decode('00', 'hex'), now() - interval '1 year')")
                .params(school.bestuur(), school.account("bestuur"))
                .update();
        Blad gegeven = bestuur.post(akkoord, List.of(Map.entry("_csrf", bestuur.csrf())));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);

        assertThat(leider.ga("/kluis").leesbaar()).contains(naam);
        assertThat(leider.ga(dossier).leesbaar()).contains("niet naar huis durft", "door noodinzage");
        assertThat(leider.ga(dossier).document().select("main form")).isEmpty();
        assertThat(leider.ga(dossier).leesbaar()).contains("Je leest alleen mee");
        schrijftNiets(school, leider, dossier);
        assertThat(bestuur.ga(dossier).status()).as("wie alleen akkoord ging").isEqualTo(404);
        assertThat(houder.ga(dossier).leesbaar()).contains(school.naam("schoolleider"), "door noodinzage");

        databank.jdbc()
                .sql("update kluis.noodinzage set tot = now() - interval '1 minute' where akkoord")
                .update();
        assertThat(leider.ga(dossier).status()).as("de dag is om").isEqualTo(404);
        assertThat(leider.ga("/kluis").status()).isEqualTo(404);
    }

    /** Eisen §3.1: the bestuur reads figures. It knows enough to agree: who asks, where, since when and what kind of reason. */
    private void zietNietOverWie(School school, Mens bestuur) {
        Blad blad = bestuur.ga("/meldcode/noodinzage");
        assertThat(blad.leesbaar())
                .contains(
                        school.naam("schoolleider"),
                        "Een leerling van",
                        "Dreef",
                        "De politie, Veilig Thuis of een arts vraagt er nu om",
                        "Akkoord",
                        "Wijs af")
                .doesNotContain(REDEN, "Proef");
        assertThat(blad.document().select("main form:not([action$=/akkoord],[action$=/afwijzing])"))
                .as("wie niets van leerlingen ziet, vraagt ook niets")
                .isEmpty();
        assertThat(bestuur.ga("/meldcode/noodinzage?q=Kind").leesbaar()).doesNotContain("Proef");
        for (String soort : List.of("", "gevaar"))
            assertThat(bestuur.post(
                                    "/meldcode/noodinzage",
                                    List.of(
                                            Map.entry("_csrf", bestuur.csrf()),
                                            Map.entry(
                                                    "leerling",
                                                    school.leerling().toString()),
                                            Map.entry("soort", soort),
                                            Map.entry("reden", "Wil het weten.")))
                            .status())
                    .isEqualTo(404);
        // Nor does its SQL, under the login of the vault, give what is sealed.
        UUID account = school.account("bestuur");
        String gelezen = sessies.als(
                account,
                b -> opslag.als(kluis -> kluis.sql("select count(*) || ' ' || count(inhoud) from kluis.nood_open()")
                        .query(String.class)
                        .single()));
        assertThat(gelezen).endsWith(" 0").doesNotStartWith("0 ");
        boolean gevraagd = sessies.als(
                account,
                b -> opslag.als(kluis -> kluis.sql("select kluis.vraag_nood(gen_random_uuid(), :l, '', '', 'gevaar')")
                        .param("l", school.vraag(UUID.class, "select id from organisatie.locatie limit 1"))
                        .query(Boolean.class)
                        .single()));
        assertThat(gevraagd).isFalse();
    }

    /** Emergency access reads: no form of the page, and no SQL under the login of the vault, adds or changes anything. */
    private void schrijftNiets(School school, Mens leider, String dossier) {
        Map<String, Map<String, String>> posten = Map.of(
                "/stukken",
                Map.of("soort", "waarneming", "tekst", "Erbij geschreven"),
                "/afwegingen",
                Map.of("antwoord-vermoeden", "nee", "waarom-vermoeden", "Niets aan de hand"),
                "/verwijsindex",
                Map.of("gegeven", "nee", "waarom-niet", "x"),
                "/besluiten",
                Map.of("besluit", "geen-melding", "motivatie", "x", "resultaat", "x"),
                "/voorstellen/" + UUID.randomUUID(),
                Map.of("akkoord", "ja"),
                "/afsluiting",
                Map.of("afsluiting", "x"),
                "/sleutels",
                Map.of("collega", school.account("oco").toString()));
        posten.forEach((pad, velden) -> {
            List<Map.Entry<String, String>> alles = new ArrayList<>(velden.entrySet());
            alles.add(Map.entry("_csrf", leider.csrf()));
            assertThat(leider.post(dossier + pad, alles).status()).as(pad).isEqualTo(404);
        });
        UUID id = UUID.fromString(dossier.substring(dossier.lastIndexOf('/') + 1));
        UUID account = school.account("schoolleider");
        String stuk =
                "insert into kluis.stuk (id, bestuur_id, dossier_id, inhoud, voor_vrager, door, op) values (gen_random_uuid(), '%s', '%s', '\\x00', %s, '%s', now())";
        for (String sql : List.of(
                stuk.formatted(school.bestuur(), id, "false", account),
                stuk.formatted(school.bestuur(), id, "true", account),
                "insert into kluis.termijn (id, bestuur_id, dossier_id, inhoud, verloopt_op) values (gen_random_uuid(), '%s', '%s', '\\x00', current_date)"
                        .formatted(school.bestuur(), id),
                "insert into kluis.sleutel (id, bestuur_id, dossier_id, account_id, naam, door, op) values (gen_random_uuid(), '%s', '%s', '%s', '\\x00', '%s', now())"
                        .formatted(school.bestuur(), id, account, account)))
            assertThatThrownBy(() -> sessies.als(
                            account, b -> opslag.als(kluis -> kluis.sql(sql).update())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        for (String sql : List.of(
                "update kluis.dossier set gesloten_op = now() where id = '%s'".formatted(id),
                "update kluis.termijn set gehaald_op = now() where dossier_id = '%s'".formatted(id))) {
            int veranderd =
                    sessies.als(account, b -> opslag.als(kluis -> kluis.sql(sql).update()));
            assertThat(veranderd).as(sql).isZero();
        }
        long leest = sessies.als(
                account,
                b -> opslag.als(
                        kluis -> kluis.sql("select count(*) from kluis.stuk where dossier_id = '%s'".formatted(id))
                                .query(Long.class)
                                .single()));
        assertThat(leest).as("lezen mag wel").isPositive();
    }
}
