package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whether support worked is written down once: where the goal is. */
@SpilTest
@Import(Planproef.class)
class EffectWebTest {

    private static final String EVALUEREN = "Evalueren wat is ingezet";
    private static final String VERDER = "Besluiten: naar een volgende fase, of afronden";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private Plannen plannen;

    @Autowired
    private Klok klok;

    private Leerling robin;
    private String zaak;

    @BeforeEach
    void eenBesluitInHetSot() {
        robin = zuidwijk.nieuweLeerling();
        zaak = Zaakwerk.naarSot(zuidwijk.ilse(), Zaakwerk.dienIn(zuidwijk.joris(), robin.id()));
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, klok.vandaag().toString());
        besluit("Robin is op maandag op tijd");
    }

    @Test
    @Eis("NIVEAU-15")
    void wie_het_doel_in_het_opp_evalueert_evalueert_het_besluit_van_de_zaak() {
        oppVastgesteld();
        assertThat(stap(EVALUEREN)).isTrue();

        assertThat(evalueer(zuidwijk.joris(), "deels", "Zes van de acht maandagen op tijd.")
                        .status())
                .isEqualTo(303);

        Blad blad = zuidwijk.ilse().ga(zaak);
        assertThat(blad.document().select("#besluiten").text())
                .contains("doel deels gehaald", "Zes van de acht maandagen op tijd.", "Joris de Wit");
        assertThat(blad.document().select("a[href$=/effect], a[href$=/evaluatie]"))
                .isEmpty();
        assertThat(stap(EVALUEREN)).isFalse();
        assertThat(stap(VERDER)).isTrue();
        assertThat(Zaakwerk.besluit(
                                zuidwijk.ilse(),
                                zaak,
                                "afronden",
                                Map.of("resultaat", "Doel deels gehaald", "reden", "De mentor gaat zelf verder."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("NIVEAU-15")
    void de_zaak_wijst_naar_het_opp_en_vraagt_het_niet_nog_eens() {
        Blad vooraf = zuidwijk.ilse().ga(zaak);
        String effect = vooraf.document().select("a[href$=/effect]").attr("href");
        assertThat(zuidwijk.ilse().ga(effect).status()).isEqualTo(200);

        oppVastgesteld();

        String evaluatie = zuidwijk.ilse()
                .ga(zaak)
                .document()
                .select("#besluiten a[href$=/evaluatie]")
                .attr("href");
        assertThat(evaluatie).startsWith("/leerlingen/" + robin.id() + "/opp/doelen/");
        assertThat(zuidwijk.ilse().ga(effect).naar()).isEqualTo(evaluatie);
        Blad tochHier = zuidwijk.ilse()
                .post(
                        effect,
                        Map.of("_csrf", zuidwijk.ilse().csrf(), "bereikt", "ja", "bewijs", "Gezien.")
                                .entrySet()
                                .stream()
                                .toList());
        assertThat(tochHier.naar()).isEqualTo(evaluatie);
        assertThat(zuidwijk.ilse().ga(zaak).document().select("#besluiten").text())
                .doesNotContain("Gezien.");
    }

    @Test
    @Eis("NIVEAU-15")
    void zolang_een_ander_besluit_wacht_is_er_nog_niets_te_besluiten() {
        besluit("Robin vraagt zelf om hulp");
        oppVastgesteld();

        evalueer(zuidwijk.joris(), "bereikt", "Acht van de acht.");
        assertThat(stap(VERDER)).isFalse();
        assertThat(stap(EVALUEREN)).isTrue();

        evalueer(zuidwijk.joris(), "niet", "Nog nooit gezien.");
        assertThat(stap(VERDER)).isTrue();
        assertThat(stap(EVALUEREN)).isFalse();

        besluit("Robin komt elke dag op tijd");
        assertThat(stap(VERDER)).isFalse();
        assertThat(stap(EVALUEREN)).isTrue();
    }

    @Test
    @Eis("NIVEAU-15")
    void ook_wie_in_de_zaak_niets_schrijft_evalueert_een_doel() {
        oppVastgesteld();

        assertThat(evalueer(zuidwijk.sana(), "bereikt", "Drie weken op tijd.").status())
                .isEqualTo(303);

        assertThat(zuidwijk.ilse().ga(zaak).document().select("#besluiten").text())
                .contains("doel gehaald", "Drie weken op tijd.", "Sana Meijer");
        assertThat(stap(VERDER)).isTrue();
    }

    private boolean stap(String omschrijving) {
        return zuidwijk.ilse().ga(zaak).document().select("section:contains(Volgende stap) li.taak").eachText().stream()
                .anyMatch(s -> s.contains(omschrijving));
    }

    /** Evaluates the first goal that waits. */
    private Blad evalueer(Mens wie, String uitkomst, String bewijs) {
        String adres = wie.ga("/leerlingen/" + robin.id() + "/opp").document().select("a[href$=/evaluatie]").stream()
                .map(a -> a.attr("href"))
                .filter(a -> zuidwijk.ilse()
                                .ga(zaak)
                                .document()
                                .select("#besluiten a[href=" + a + "]")
                                .size()
                        == 1)
                .findFirst()
                .orElseThrow();
        return wie.vulIn(adres, "form.formulier", Map.of("uitkomst", uitkomst, "bewijs", bewijs));
    }

    private void besluit(String doel) {
        Map<String, String> v = new HashMap<>();
        v.put("ouders-op", "2025-11-20");
        v.put("ouders-wijze", "Gebeld; moeder is het ermee eens.");
        v.put("leerling-op", "2025-11-19");
        v.put("leerling-zei", "Wil het wel proberen.");
        v.put("doel", doel);
        v.put("aspecten", "aandacht");
        v.put("uitvoerder", zuidwijk.account("Joris de Wit").toString());
        v.put("start", klok.vandaag().toString());
        v.put("evaluatie", klok.vandaag().plusWeeks(6).toString());
        v.put("niveau", "extra");
        v.put("niveau-reden", "Meer dan de mentor kan bieden.");
        v.put("reden", "De aanpak in de klas was niet genoeg.");
        Blad blad = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", v);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    /** The mentor fills in the goals of the decisions; everybody answers; the plan holds. */
    private void oppVastgesteld() {
        proef.geschreven(robin.id());
        for (Plandossier.Doel doel : proef.plan(robin.id()).lopendeDoelen()) {
            var d = proef.opTijd();
            proef.als(
                    Planproef.MENTOR,
                    robin.id(),
                    (wie, inzage) -> plannen.wijzigDoel(
                            wie,
                            inzage,
                            proef.huidig(inzage).kop(),
                            doel,
                            new nl.spil.plan.Doelgegevens(
                                    doel.tekst(),
                                    d.uitgangssituatie(),
                                    d.streven(),
                                    d.aspect(),
                                    "",
                                    d.uitvoerder(),
                                    d.watDoetSchool(),
                                    d.watDoetLeerling(),
                                    d.leerlingZegt(),
                                    d.evaluatieOp()),
                            doel.versie()));
        }
        proef.vastgesteldMetAlleDoelen(robin);
    }
}
