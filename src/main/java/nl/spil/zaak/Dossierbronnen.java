package nl.spil.zaak;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.spil.dossier.Filter;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.Notitie;
import nl.spil.dossier.Soort;
import nl.spil.formulier.Invulbron;
import nl.spil.formulier.Invulvraag;
import nl.spil.gedeeld.Datum;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the logboek can already say in a zorgmelding, each entry with its day and author, so that it stays a fact. */
@Configuration(proxyBeanMethods = false)
class Dossierbronnen {

    private static final int HOOGSTENS = 5;
    private static final Soort[] SOORTEN = {
        Soort.INTERNE_ONDERSTEUNING, Soort.RENDEMENT, Soort.GESPREK_LEERLING, Soort.CONTACT_OUDERS
    };

    @Bean
    Invulbron watGeprobeerd(Logboek logboek) {
        return new UitLogboek("logboek-wat-geprobeerd", Soort.INTERNE_ONDERSTEUNING, HOOGSTENS, logboek);
    }

    @Bean
    Invulbron watWerkte(Logboek logboek) {
        return new UitLogboek("logboek-wat-werkte", Soort.RENDEMENT, HOOGSTENS, logboek);
    }

    @Bean
    Invulbron laatsteContactLeerling(Logboek logboek) {
        return new UitLogboek("laatste-contact-leerling", Soort.GESPREK_LEERLING, 1, logboek);
    }

    @Bean
    Invulbron laatsteContactOuders(Logboek logboek) {
        return new UitLogboek("laatste-contact-ouders", Soort.CONTACT_OUDERS, 1, logboek);
    }

    @Bean
    Invulbron dagContactLeerling(Logboek logboek) {
        return new DagUitLogboek("laatste-contact-leerling-dag", Soort.GESPREK_LEERLING, logboek);
    }

    @Bean
    Invulbron dagContactOuders(Logboek logboek) {
        return new DagUitLogboek("laatste-contact-ouders-dag", Soort.CONTACT_OUDERS, logboek);
    }

    private static List<Notitie> notities(Logboek logboek, Invulvraag vraag, Soort soort) {
        List<Notitie> alle =
                vraag.eenmaal("logboek", () -> logboek.tijdlijn(vraag.inzage(), Filter.soorten(SOORTEN), 200));
        return alle.stream().filter(n -> n.soort() == soort).toList();
    }

    private static String herkomst(Soort soort) {
        return "het logboek (" + soort.label().toLowerCase(Locale.ROOT) + ")";
    }

    /** The day of the last talk of this kind. */
    private record DagUitLogboek(String sleutel, Soort soort, Logboek logboek) implements Invulbron {

        @Override
        public Optional<Vooringevuld> zoek(Invulvraag vraag) {
            return notities(logboek, vraag, soort).stream()
                    .findFirst()
                    .map(n -> new Vooringevuld(n.gebeurdOp().toString(), herkomst(soort)));
        }
    }

    private record UitLogboek(String sleutel, Soort soort, int hoogstens, Logboek logboek) implements Invulbron {

        @Override
        public Optional<Vooringevuld> zoek(Invulvraag vraag) {
            List<Notitie> notities =
                    notities(logboek, vraag, soort).stream().limit(hoogstens).toList();
            if (notities.isEmpty()) return Optional.empty();
            String tekst = notities.reversed().stream().map(UitLogboek::alinea).collect(Collectors.joining("\n\n"));
            return Optional.of(new Vooringevuld(tekst, herkomst(soort)));
        }

        private static String alinea(Notitie n) {
            return Datum.lang(n.gebeurdOp()) + ", " + n.auteur() + ": " + n.tekst();
        }
    }
}
