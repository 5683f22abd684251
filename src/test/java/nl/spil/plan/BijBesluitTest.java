package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Evaluaties.Terugblik;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.termijn.Termijnregel;
import nl.spil.termijn.Werklijst;
import nl.spil.toegang.Bezoeker;
import nl.spil.zaak.BesluitGenomen;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakcontext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;

@SpilTest
@Import(Planproef.class)
class BijBesluitTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private ApplicationEventPublisher gebeurtenissen;

    @Autowired
    private OppVastgesteld oppVastgesteld;

    @Autowired
    private EffectVastgelegd effectVastgelegd;

    @Autowired
    private Evaluaties evaluaties;

    @Autowired
    private Plannen plannen;

    @Autowired
    private Werklijst werklijst;

    @Autowired
    private Klok klok;

    private final UUID zaak = Ids.nieuw();
    private Leerling robin;

    @BeforeEach
    void eenNieuweLeerling() {
        robin = zuidwijk.nieuweLeerling("Robin");
    }

    @Test
    void een_besluit_opent_een_versie_met_het_doel_erin() {
        besluit("opp", "Robin vraagt om hulp", List.of("materialen"));

        Plandossier plan = proef.plan(robin.id());
        assertThat(plan.kop().staat()).isEqualTo(Staat.CONCEPT);
        assertThat(plan.kop().zaakId()).isEqualTo(zaak);
        assertThat(plan.kop().auteurNaam()).isEqualTo("Ilse Bos");
        Doel doel = plan.lopendeDoelen().getFirst();
        assertThat(doel.tekst()).isEqualTo("Robin vraagt om hulp");
        assertThat(doel.aspect()).isEqualTo("materialen");
        assertThat(doel.zaakId()).isEqualTo(zaak);
        assertThat(doel.compleet()).isFalse();
    }

    @Test
    void een_tweede_besluit_komt_in_de_versie_die_al_open_staat() {
        besluit("opp", "Eerste doel", List.of("aandacht"));
        besluit("opp", "Tweede doel", List.of("aandacht"));

        assertThat(proef.plan(robin.id()).kop().versienummer()).isEqualTo(1);
        assertThat(proef.plan(robin.id()).lopendeDoelen())
                .extracting(Doel::tekst)
                .containsExactly("Eerste doel", "Tweede doel");
    }

    @Test
    void de_mentor_krijgt_het_plan_in_zijn_werklijst_en_het_verdwijnt_als_het_is_vastgesteld() {
        besluit("opp", "Robin vraagt om hulp", List.of("aandacht"));
        besluit("opp", "", List.of());

        List<Termijnregel> werk = werk();
        assertThat(werk).hasSize(1);
        assertThat(werk.getFirst().omschrijving()).isEqualTo("Het OPP vaststellen");
        assertThat(werk.getFirst().url()).isEqualTo("/leerlingen/" + robin.id() + "/opp");
        assertThat(werk.getFirst().bron()).contains("WVO 2020 art. 2.44 lid 2");
        assertThat(werk.getFirst().verlooptOp()).isEqualTo(klok.vandaag().plusWeeks(6));

        Doel doel = proef.doel(robin.id());
        proef.als(Planproef.MENTOR, robin.id(), (wie, inzage) -> {
            Plandossier plan = proef.huidig(inzage);
            return plannen.wijzigDoel(
                    wie, inzage, plan.kop(), plan.doel(doel.id()).orElseThrow(), proef.opTijd(), doel.versie());
        });
        proef.vastgesteld(robin);

        assertThat(werk()).isEmpty();
    }

    @Test
    void een_besluit_zonder_plan_opent_niets() {
        besluit("", "Robin vraagt om hulp", List.of("aandacht"));

        assertThat(proef.<Boolean>als(
                        Planproef.MENTOR,
                        robin.id(),
                        (wie, inzage) ->
                                oppVastgesteld.toets(context(wie, inzage)).isPresent()))
                .isTrue();
    }

    @Test
    void een_besluit_zonder_aspect_wordt_aanleiding_en_geen_doel() {
        besluit("opp", "Robin vraagt om hulp", List.of());

        assertThat(proef.plan(robin.id()).lopendeDoelen()).isEmpty();
        assertThat(proef.plan(robin.id()).kop().aanleiding()).contains("Robin vraagt om hulp");
    }

    @Test
    void de_zaak_sluit_pas_als_van_elk_doel_het_effect_vastligt() {
        besluit("opp", "Robin vraagt om hulp", List.of("aandacht"));
        assertThat(effect()).get().extracting(Ontbreekt::zin).asString().contains("Robin vraagt om hulp");

        Doel doel = proef.doel(robin.id());
        proef.als(Planproef.MENTOR, robin.id(), (wie, inzage) -> {
            Plandossier plan = proef.huidig(inzage);
            Doelgegevens d = proef.opTijd();
            return plannen.wijzigDoel(
                    wie, inzage, plan.kop(), plan.doel(doel.id()).orElseThrow(), d, doel.versie());
        });
        proef.vastgesteld(robin);
        assertThat(effect()).isPresent();

        proef.als(Planproef.MENTOR, robin.id(), (wie, inzage) -> {
            Plandossier plan = proef.huidig(inzage);
            return evaluaties.evalueer(
                    wie,
                    inzage,
                    plan.kop(),
                    plan.doel(doel.id()).orElseThrow(),
                    new Terugblik(klok.vandaag(), "deels", "Twee keer per week.", ""));
        });

        assertThat(effect()).isEmpty();
        assertThat(proef.<Optional<Ontbreekt>>als(
                        Planproef.MENTOR, robin.id(), (wie, inzage) -> oppVastgesteld.toets(context(wie, inzage))))
                .isEmpty();
    }

    private Optional<Ontbreekt> effect() {
        return proef.als(Planproef.MENTOR, robin.id(), (wie, inzage) -> effectVastgelegd.toets(context(wie, inzage)));
    }

    private Zaakcontext context(Bezoeker wie, nl.spil.toegang.Inzage inzage) {
        var versie = plannen.sjabloon(inzage, "opp").versie();
        Zaak stand = new Zaak(
                zaak,
                robin.id(),
                "K7-3M9Q",
                "ondersteuningsroute",
                nl.spil.toegang.Klasse.SOT,
                versie.id(),
                "sot",
                klok.nu(),
                wie.accountId(),
                klok.nu(),
                null,
                "",
                "",
                false,
                "",
                1);
        return new Zaakcontext(wie, inzage, stand, versie, null);
    }

    /** What the mentor still has to do to get this plan adopted. */
    private List<Termijnregel> werk() {
        return zuidwijk.<List<Termijnregel>>als(Planproef.MENTOR, wie -> werklijst.mijn()).stream()
                .filter(t -> robin.id().equals(t.leerling()))
                .filter(t -> t.omschrijving().contains("vaststellen"))
                .toList();
    }

    private void besluit(String plan, String doel, List<String> aspecten) {
        proef.als("Ilse Bos", robin.id(), (wie, inzage) -> {
            gebeurtenissen.publishEvent(new BesluitGenomen(
                    Ids.nieuw(),
                    zaak,
                    "K7-3M9Q",
                    robin.id(),
                    plannen.sjabloon(inzage, "opp").versie().id(),
                    "ondersteuning-inzetten",
                    "Ondersteuning inzetten",
                    "sot",
                    "sot",
                    doel,
                    aspecten,
                    null,
                    "Rana Koc",
                    klok.vandaag(),
                    klok.vandaag().plusWeeks(8),
                    plan,
                    null,
                    wie.accountId(),
                    klok.nu()));
            return Boolean.TRUE;
        });
    }
}
