package nl.spil.zaak;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.Soort;
import nl.spil.organisatie.Gezag;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Woorden;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions that the zaak itself can test: what the logboek must hold (ROUTE-08), and what was recorded in the zaak. */
@Configuration(proxyBeanMethods = false)
class Routevoorwaarden {

    private static final String AANGEMELD = "zorgmelding-ingediend";

    @Bean
    Voorwaarde logboekInternGeboden(Logboek logboek) {
        return inLogboek(
                logboek,
                "logboek-intern-geboden",
                Soort.INTERNE_ONDERSTEUNING,
                "In het logboek staat nog niet welke ondersteuning de school zelf heeft gegeven.");
    }

    @Bean
    Voorwaarde logboekRendement(Logboek logboek) {
        return inLogboek(
                logboek,
                "logboek-rendement",
                Soort.RENDEMENT,
                "In het logboek staat nog niet wat die ondersteuning heeft opgeleverd.");
    }

    @Bean
    Voorwaarde logboekAdvies(Logboek logboek) {
        return inLogboek(
                logboek, "logboek-advies", Soort.ADVIES, "In het logboek staat nog geen advies voor het vervolg.");
    }

    @Bean
    Voorwaarde zorgmeldingIngediend(Zorgmeldingopslag meldingen) {
        return new Regel(
                AANGEMELD,
                c -> meldingen.ingediend(c.zaak())
                        ? Optional.empty()
                        : Optional.of(new Ontbreekt(
                                AANGEMELD,
                                "In deze zaak ontbreekt nog: " + woorden(c).aanmelding() + ".",
                                c.planversie()
                                        .plan()
                                        .aanmelding()
                                        .map(f -> woorden(c).rollen(f.indieners()))
                                        .orElse(woorden(c).mentor()),
                                "/leerlingen/" + c.leerling() + "/zorgmelding")));
    }

    @Bean
    Voorwaarde oudersBetrokken(Besluiten besluiten, Leerlingen leerlingen) {
        return new Regel(
                "ouders-betrokken",
                c -> !Gezag.bij(c.leeftijd(leerlingen))
                        ? gehoord(besluiten, c, "ouders-betrokken")
                        : heeft(c, NieuwBesluit::ouders) || besluiten.ooit(c.zaak(), true)
                                ? Optional.empty()
                                : Optional.of(new Ontbreekt(
                                        "ouders-betrokken",
                                        "Er staat nog niet wanneer en hoe ouders betrokken zijn, of waarom niet.",
                                        "wie het besluit neemt",
                                        "")));
    }

    @Bean
    Voorwaarde leerlingGehoord(Besluiten besluiten) {
        return new Regel("leerling-gehoord", c -> gehoord(besluiten, c, "leerling-gehoord"));
    }

    /** From eighteen what a plan asks about parents comes down to this too. */
    private static Optional<Ontbreekt> gehoord(Besluiten besluiten, Zaakcontext c, String sleutel) {
        return heeft(c, NieuwBesluit::leerling) || besluiten.ooit(c.zaak(), false)
                ? Optional.empty()
                : Optional.of(new Ontbreekt(
                        sleutel,
                        "Er staat nog niet wat de leerling zelf zegt, of waarom die niet is gehoord.",
                        "wie het besluit neemt",
                        ""));
    }

    @Bean
    Voorwaarde effectVanBesluiten() {
        return new Regel(
                "effect-vastgelegd",
                c -> c.stand().doelZonderEffect().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Ontbreekt(
                                "effect-vastgelegd",
                                "Er is nog niet vastgelegd of het doel ‘"
                                        + c.stand().doelZonderEffect() + "’ is gehaald, en waaraan je dat ziet.",
                                rollen(c, eigenaar(c)) + " of uitvoerder",
                                c.stand().url() + "#besluiten")));
    }

    private static Woorden woorden(Zaakcontext c) {
        return c.planversie().plan().woorden();
    }

    private static String rollen(Zaakcontext c, String... ids) {
        return woorden(c).rollen(Stream.of(ids).distinct().toList());
    }

    /** The role that keeps an eye on this kind of zaak. */
    private static String eigenaar(Zaakcontext c) {
        return Zaakplan.van(c.planversie(), c.stand().zaaktype()).zaaktype().eigenaar();
    }

    private static boolean heeft(Zaakcontext c, Function<NieuwBesluit, Betrokkenheid> deel) {
        NieuwBesluit besluit = c.besluit();
        return besluit != null && deel.apply(besluit).vastgelegd();
    }

    private static Voorwaarde inLogboek(Logboek logboek, String sleutel, Soort soort, String zin) {
        return new Regel(
                sleutel,
                c -> c.eenmaal(
                                        "logboek",
                                        () -> logboek.aanwezig(
                                                c.leerling(),
                                                null,
                                                Soort.INTERNE_ONDERSTEUNING,
                                                Soort.RENDEMENT,
                                                Soort.ADVIES))
                                .contains(soort)
                        ? Optional.empty()
                        : Optional.of(new Ontbreekt(
                                sleutel,
                                zin,
                                woorden(c).mentor() + " of " + woorden(c).lesgever() + ", met een notitie ‘"
                                        + soort.label().toLowerCase(Locale.ROOT) + "’",
                                "/leerlingen/" + c.leerling() + "/notities/nieuw?soort=" + soort.sleutel())));
    }

    private record Regel(String sleutel, Function<Zaakcontext, Optional<Ontbreekt>> regel) implements Voorwaarde {
        @Override
        public Optional<Ontbreekt> toets(Zaakcontext context) {
            return regel.apply(context);
        }
    }
}
