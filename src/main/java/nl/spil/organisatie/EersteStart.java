package nl.spil.organisatie;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation without a bestuur gets the one that its settings name. */
@Component
@Order(0)
class EersteStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(EersteStart.class);

    /**
     * The first bestuur and its beheerder; used once, when there is no bestuur yet.
     *
     * @param bestuur name of the bestuur
     * @param naam name of the beheerder
     * @param inlognaam e-mail address to sign in with
     * @param wachtwoord first password
     */
    @ConfigurationProperties("spil.inrichting")
    record Instellingen(
            @Nullable String bestuur,
            @Nullable String naam,
            @Nullable String inlognaam,
            @Nullable String wachtwoord) {}

    private final Instellingen instellingen;
    private final Besturen besturen;
    private final Inrichting inrichting;

    EersteStart(Instellingen instellingen, Besturen besturen, Inrichting inrichting) {
        this.instellingen = instellingen;
        this.besturen = besturen;
        this.inrichting = inrichting;
    }

    @Override
    public void run(ApplicationArguments args) {
        Instellingen i = instellingen;
        if (i.bestuur() == null || i.bestuur().isBlank() || !besturen.alle().isEmpty()) return;
        if (i.naam() == null || i.inlognaam() == null || i.wachtwoord() == null) {
            throw new IllegalStateException(
                    "Zet naast spil.inrichting.bestuur ook spil.inrichting.naam, .inlognaam en .wachtwoord van de eerste beheerder.");
        }
        inrichting.richtIn(i.bestuur(), i.naam(), i.inlognaam(), i.wachtwoord());
        LOG.info("Het bestuur is ingericht; de eerste beheerder kan zich aanmelden");
    }
}
