package nl.spil.demo;

import java.time.LocalDate;
import java.util.UUID;
import nl.spil.koppeling.Imports;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.Functievoorstellen;
import nl.spil.organisatie.Functievoorstellen.Voorstel;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Schooljaar;
import nl.spil.overleg.Overlegplanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty database with the demo school, by the same doors as a real one. */
@Component
@Order(100)
@ConditionalOnBooleanProperty("spil.demo")
class Demostart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demostart.class);

    private final Besturen besturen;
    private final Inrichting inrichting;
    private final Imports imports;
    private final Functievoorstellen voorstellen;
    private final Demowerk werk;
    private final Verhaal verhaal;
    private final Najaar najaar;
    private final Overlegplanner overlegplanner;
    private final Demotijd tijd;
    private final Demo demo;

    Demostart(
            Besturen besturen,
            Inrichting inrichting,
            Imports imports,
            Functievoorstellen voorstellen,
            Demowerk werk,
            Verhaal verhaal,
            Najaar najaar,
            Overlegplanner overlegplanner,
            Demotijd tijd,
            Demo demo) {
        this.besturen = besturen;
        this.inrichting = inrichting;
        this.imports = imports;
        this.voorstellen = voorstellen;
        this.werk = werk;
        this.verhaal = verhaal;
        this.najaar = najaar;
        this.overlegplanner = overlegplanner;
        this.tijd = tijd;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments args) {
        tijd.herstel();
        if (besturen.alle().isEmpty()) maak();
        demo.isKlaar();
    }

    private void maak() {
        long begin = System.nanoTime();
        LOG.info("Demo: HPC Zuidwijk met {} verzonnen leerlingen wordt gemaakt", Demoschool.LEERLINGEN);
        String wachtwoord = UUID.randomUUID().toString();
        UUID beheerder = inrichting
                .richtIn("LMC-VO (demo)", Persona.BEHEER.naam(), "beheer@hpczuidwijk.example", wachtwoord)
                .beheerder();
        LocalDate vandaag = tijd.echteDag();
        tijd.zetOp(Najaar.begin(vandaag, Schooljaar.van(vandaag).begin()));
        Rapport rapport = imports.importeer(beheerder, new Demoschool(vandaag).bestanden());
        if (!rapport.goed()) throw new IllegalStateException("De demo is niet te importeren: " + rapport.fouten());
        // The schoolleider agrees to the functies that no beheerder gives alone.
        werk.als(Persona.SCHOOLLEIDER.naam(), wie -> {
            voorstellen.beslis(
                    wie, voorstellen.open().stream().map(Voorstel::id).toList(), true);
            return true;
        });
        LOG.info("Demo: geïmporteerd; nu de geschiedenis");
        int stukken = najaar.vertel();
        tijd.terug();
        overlegplanner.planVooruit();
        stukken += verhaal.vertel();
        LOG.info(
                "Demo: klaar in {} s, met {} stukken in de dossiers",
                (System.nanoTime() - begin) / 1_000_000_000,
                stukken);
    }
}
