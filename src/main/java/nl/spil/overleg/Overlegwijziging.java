package nl.spil.overleg;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.overleg.Overleg.Staat;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.zaak.Zorgmeldingen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planned meeting goes to another day, or does not happen: nobody on its agenda gets lost, and everybody invited hears it. */
@Service
@Transactional
public class Overlegwijziging {

    private final Overlegopslag opslag;
    private final Overleggen overleggen;
    private final Genodigden genodigden;
    private final Agenda agenda;
    private final Zorgmeldingen zorgmeldingen;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Berichten berichten;
    private final Klok klok;

    Overlegwijziging(
            Overlegopslag opslag,
            Overleggen overleggen,
            Genodigden genodigden,
            Agenda agenda,
            Zorgmeldingen zorgmeldingen,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Berichten berichten,
            Klok klok) {
        this.opslag = opslag;
        this.overleggen = overleggen;
        this.genodigden = genodigden;
        this.agenda = agenda;
        this.zorgmeldingen = zorgmeldingen;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.berichten = berichten;
        this.klok = klok;
    }

    /** Where it goes, and why. */
    public record Nieuw(@Nullable LocalDate dag, @Nullable LocalTime begin, String plaats, String reden, int versie) {
        public Nieuw {
            plaats = plaats.strip();
            reden = reden.strip();
        }
    }

    /** What came of it. */
    public sealed interface Uitkomst {

        /** Done; {@code anders} zorgmeldingen now stand on another meeting than before. */
        record Gedaan(int anders) implements Uitkomst {}

        /** Field to sentence. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}

        /** Somebody else changed it, or it began. */
        record Ingehaald() implements Uitkomst {}
    }

    /** To another day, hour or place. Zorgmeldingen are divided again by the rule of the inleverdag (SOT-11). */
    public Uitkomst verplaats(Bezoeker wie, Overleg overleg, Nieuw nieuw) {
        eisGepland(overleg);
        Map<String, String> fouten = fouten(overleg, nieuw);
        LocalDate dag = nieuw.dag();
        if (!fouten.isEmpty() || dag == null) return new Uitkomst.Onvolledig(fouten);
        Optional<LocalDate> inleveren = Soorten.vind(
                        schoolplannen.versie(overleg.planversie()).plan(), overleg.soort())
                .flatMap(soort -> Vergaderdagen.inleverenTot(soort, dag));
        if (!opslag.verplaats(overleg, nieuw, dag, inleveren.orElse(null))) return new Uitkomst.Ingehaald();
        if (!dag.equals(overleg.dag())) opslag.noteerVerplaatsing(wie, overleg, dag, nieuw.reden(), klok.nu());
        Set<UUID> indieners = new LinkedHashSet<>();
        int anders = 0;
        for (Agenda.Ingedeeld a : agenda.herverdeel(overleg.locatie(), overleg.soort())) {
            if (!a.verschoven()) continue;
            zorgmeldingen.komtOp(a.zorgmelding(), a.dag()).ifPresent(indieners::add);
            anders++;
        }
        for (Agendapunt punt : agenda.open(overleg.id())) {
            UUID zorgmelding = punt.zorgmelding();
            if (zorgmelding != null) zorgmeldingen.komtOp(zorgmelding, dag).ifPresent(indieners::add);
        }
        Overleg nu = overleggen.lees(wie, overleg.id());
        String wanneer = Datum.dag(dag) + (nieuw.begin() == null ? "" : " om " + nieuw.begin());
        vertel(
                wie,
                nu,
                overleg.titel() + " is verplaatst naar " + wanneer + ".",
                "overleg-verplaatst",
                List.of(overleg.titel(), wanneer, nieuw.reden(), berichten.adres(nu.url())),
                "verplaatst:" + nu.versie());
        genodigden.vertelGezin(
                nu, "overleg-gezin-verplaatst", List.of(nu.naam(), wanneer, nu.plaats()), "verplaatst:" + nu.versie());
        vertelIndieners(wie, nu, indieners, "verplaatst:" + nu.versie());
        return new Uitkomst.Gedaan(anders);
    }

    private Map<String, String> fouten(Overleg overleg, Nieuw nieuw) {
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = nieuw.dag();
        if (dag == null) {
            fouten.put("dag", "Kies de nieuwe dag van het overleg.");
        } else if (dag.isBefore(klok.vandaag())) {
            fouten.put("dag", "Deze dag is voorbij. Kies vandaag of later.");
        } else if (!kalenders.kalender().isSchooldag(dag)) {
            fouten.put("dag", "Op " + Datum.dag(dag) + " is er geen school. Kies een schooldag.");
        } else if (!dag.equals(overleg.dag()) && opslag.bezet(overleg, dag)) {
            fouten.put("dag", "Er is al een " + overleg.naam() + " op " + Datum.dag(dag) + ". Kies een andere dag.");
        } else if (dag.equals(overleg.dag())
                && java.util.Objects.equals(nieuw.begin(), overleg.begin())
                && nieuw.plaats().equals(overleg.plaats())) {
            fouten.put("dag", "Dit is dezelfde dag, tijd en plaats. Kies wat er anders wordt.");
        }
        if (nieuw.reden().isEmpty())
            fouten.put("reden", "Schrijf waarom het overleg verplaatst wordt; genodigden lezen dit.");
        return fouten;
    }

    /** It does not happen. Everybody on the agenda goes to the next meeting of this kind. */
    public Uitkomst gelastAf(Bezoeker wie, Overleg overleg, String waarom, int versie) {
        eisGepland(overleg);
        String reden = waarom.strip();
        if (reden.isEmpty()) {
            return new Uitkomst.Onvolledig(
                    Map.of("afgelast-reden", "Schrijf waarom het overleg niet doorgaat; genodigden lezen dit."));
        }
        // Of a class or of one pupil nobody is carried over: the meeting is planned again, or not.
        List<Agendapunt> punten = overleg.agendaGaatDoor() ? agenda.onbesloten(overleg.id()) : List.of();
        Optional<Overleg> volgende = overleggen.volgende(overleg);
        if (!punten.isEmpty() && volgende.isEmpty()) {
            return new Uitkomst.Onvolledig(Map.of(
                    "afgelast-reden",
                    "Op de agenda "
                            + (punten.size() == 1 ? "staat 1 leerling" : "staan " + punten.size() + " leerlingen")
                            + " en er is nog geen volgend " + overleg.naam()
                            + ". Plan er eerst een, of verplaats dit overleg; dan raakt niemand zoek."));
        }
        if (!opslag.gelastAf(wie, overleg, reden, versie, klok.nu())) return new Uitkomst.Ingehaald();
        Set<UUID> indieners = new LinkedHashSet<>();
        for (Agendapunt punt : punten) {
            Overleg naar = volgende.orElseThrow();
            overleggen.schuifDoor(wie, overleg, punt, naar, "overleg afgelast: " + reden);
            UUID zorgmelding = punt.zorgmelding();
            if (zorgmelding != null)
                zorgmeldingen.komtOp(zorgmelding, naar.dag()).ifPresent(indieners::add);
        }
        vertel(
                wie,
                overleg,
                overleg.titel() + " gaat niet door.",
                "overleg-afgelast",
                List.of(overleg.titel(), reden, berichten.adres(overleg.url())),
                "afgelast");
        genodigden.vertelGezin(
                overleg, "overleg-gezin-afgelast", List.of(overleg.naam(), Datum.dag(overleg.dag())), "afgelast");
        volgende.ifPresent(naar -> vertelIndieners(wie, naar, indieners, "afgelast:" + overleg.id()));
        return new Uitkomst.Gedaan(punten.size());
    }

    private static void eisGepland(Overleg overleg) {
        if (!overleg.schrijft() || overleg.staat() != Staat.GEPLAND) throw new NietGevonden();
    }

    private void vertel(
            Bezoeker wie, Overleg overleg, String melding, String mail, List<String> gegevens, String sleutel) {
        for (UUID account : opslag.genodigden(overleg.id())) {
            if (account.equals(wie.accountId())) continue;
            String k = "overleg:" + overleg.id() + ":" + sleutel + ":" + account;
            berichten.meld(account, melding, overleg.url(), k);
            berichten.mail(new Mail(k, account, null, mail, gegevens));
        }
    }

    /** Whoever handed in a zorgmelding and is not at the table, hears when it is discussed now. */
    private void vertelIndieners(Bezoeker wie, Overleg overleg, Set<UUID> indieners, String sleutel) {
        for (UUID account : indieners) {
            if (account.equals(wie.accountId())) continue;
            berichten.meld(
                    account,
                    "Een leerling die jij hebt aangemeld, staat nu op het " + overleg.naam()
                            + " van een andere dag. Kijk in de zaak wanneer.",
                    "/zaken",
                    "zorgmelding-overleg:" + overleg.id() + ":" + sleutel + ":" + account);
        }
    }
}
