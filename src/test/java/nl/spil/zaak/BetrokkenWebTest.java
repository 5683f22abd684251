package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schoolplan opens for who is betrokken bij een zaak, is open as long as that zaak is. */
@SpilTest
class BetrokkenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Klok klok;

    @Autowired
    private JdbcClient jdbc;

    private Leerling robin;
    private String zaak;

    @BeforeEach
    void eenZaakInHetSot() {
        robin = zuidwijk.nieuweLeerling();
        zaak = Zaakwerk.naarSot(zuidwijk.ilse(), Zaakwerk.dienIn(zuidwijk.joris(), robin.id()));
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, klok.vandaag().toString());
    }

    @Test
    void de_schoolpsycholoog_ziet_de_zaak_die_zij_uitvoert_zolang_die_open_is() {
        zuidwijk.doe(
                "Ilse Bos",
                wie -> logboek.noteer(
                        wie,
                        poort.open(wie, robin.id(), "logboek"),
                        NieuweNotitie.van(Soort.EXTERN_CONTACT, "Wijkteam belt vrijdag terug.", klok.vandaag(), null)));
        Mens petra = zuidwijk.petra();
        assertThat(petra.ga(zaak).status()).isEqualTo(404);
        assertThat(petra.ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .doesNotContain("Wijkteam", "Zorgmelding");

        besluit("Petra Verhoeven");

        Blad blad = petra.ga(zaak);
        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar())
                .contains("Hoe krijgen we maandagen rustig?", "betrokken bij de zaak bent")
                .doesNotContain("Overdragen");
        assertThat(petra.ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .contains("Wijkteam belt vrijdag terug.", "Zorgmelding");
        assertThat(zuidwijk.rana().ga("/leerlingen/" + robin.id()).leesbaar()).doesNotContain("betrokken bij de zaak");
        // Being part of one zaak opens no other.
        Leerling ander = zuidwijk.nieuweLeerling("Ander");
        assertThat(petra.ga(Zaakwerk.dienIn(zuidwijk.joris(), ander.id())).status())
                .isEqualTo(404);
        assertThat(petra.ga("/overleg").leesbaar()).doesNotContain(robin.naam());

        effectEnAfronden();
        assertThat(petra.ga(zaak).status()).isEqualTo(404);
        assertThat(petra.ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .doesNotContain("Wijkteam", "Zorgmelding");
    }

    @Test
    void wie_alleen_door_een_zaak_meeleest_ziet_niet_wie_van_buiten_keek() {
        besluit("Petra Verhoeven");
        String leeslog = "/leerlingen/" + robin.id() + "/leeslog";
        Mens petra = zuidwijk.petra();

        assertThat(petra.ga(zaak).status()).isEqualTo(200);
        assertThat(petra.ga(leeslog).status()).isEqualTo(404);
        assertThat(petra.ga("/leerlingen/" + robin.id()).document().select("a[href=" + leeslog + "]"))
                .isEmpty();
        assertThat(zuidwijk.ilse().ga(leeslog).leesbaar()).contains("Petra Verhoeven", "Joris de Wit");
        assertThat(regels("Petra Verhoeven")).as("ook niet met eigen SQL").isOne();
        assertThat(regels("Rana Koc")).as("een docent evenmin").isOne();
        assertThat(regels("Ilse Bos")).isGreaterThan(1);
    }

    /** How many people somebody finds in the read log, with a dossier open. */
    private int regels(String wie) {
        return zuidwijk.als(wie, ik -> {
            poort.open(ik, robin.id(), "leerlingpagina");
            return jdbc.sql("select count(distinct account_id) from toegang.leeslog")
                    .query(Integer.class)
                    .single();
        });
    }

    @Test
    void voor_wie_het_schoolplan_niets_opent_verandert_er_niets() {
        besluit("Rana Koc");

        assertThat(zuidwijk.rana().ga(zaak).status()).isEqualTo(404);
        assertThat(zuidwijk.rana().ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .doesNotContain("Zorgmelding");
    }

    private void besluit(String uitvoerder) {
        Map<String, String> v = new HashMap<>();
        v.put("doel", "Rust op maandag");
        v.put("uitvoerder", zuidwijk.account(uitvoerder).toString());
        v.put("start", klok.vandaag().toString());
        v.put("evaluatie", klok.vandaag().plusWeeks(6).toString());
        v.put("ouders-op", "2025-11-20");
        v.put("ouders-wijze", "Gebeld.");
        v.put("leerling-op", "2025-11-19");
        v.put("leerling-zei", "Is goed.");
        v.put("aspecten", "expertise");
        v.put("niveau", "extra");
        v.put("niveau-reden", "Meer dan de mentor kan bieden.");
        v.put("reden", "De dagkaart was niet genoeg.");
        Blad blad = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", v);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private void effectEnAfronden() {
        String effect =
                zuidwijk.ilse().ga(zaak).document().select("a[href$=/effect]").attr("href");
        zuidwijk.ilse().vulIn(effect, "form.formulier", Map.of("bereikt", "ja", "bewijs", "Drie rustige maandagen."));
        Blad dicht = Zaakwerk.besluit(
                zuidwijk.ilse(), zaak, "afronden", Map.of("resultaat", "Doel gehaald", "reden", "Klaar."));
        assertThat(dicht.status()).as(dicht.leesbaar()).isEqualTo(303);
    }
}
