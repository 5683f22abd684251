package nl.spil.rechten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Verzoek.Soort;
import nl.spil.rechten.Verzoekopslag.Nieuw;
import nl.spil.rechten.Verzoekopslag.Vrager;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.BesluitGenomen;
import nl.spil.zaak.GeenEigenaar;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.ZaakGesloten;
import nl.spil.zaak.Zaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking, at home, what the plan lets a family ask; and reading what the school says to it. */
@Service
@Transactional
public class Verzoeken {

    public static final int LANGSTE = 4000;
    private static final int LANGSTE_OVER = 300;

    private final Verzoekopslag opslag;
    private final Gezinszaken zaken;
    private final Zaken alleZaken;
    private final Berichten berichten;
    private final Concepten concepten;

    Verzoeken(Verzoekopslag opslag, Gezinszaken zaken, Zaken alleZaken, Berichten berichten, Concepten concepten) {
        this.opslag = opslag;
        this.zaken = zaken;
        this.alleZaken = alleZaken;
        this.berichten = berichten;
        this.concepten = concepten;
    }

    /** Where what is being typed about this procedure is kept. */
    public static String plek(String zaaktype) {
        return "verzoek." + zaaktype;
    }

    /** What the plan lets a family ask, for this person. */
    @Transactional(readOnly = true)
    public List<Keus> keuzen(Bezoeker wie, LeerlingKop kop, Schoolplan plan, List<Verzoek> mijn) {
        List<Keus> uit = new ArrayList<>();
        for (Zaaktype type : plan.zaaktypen()) {
            DoorGezin d = type.doorGezin();
            if (d == null) continue;
            boolean loopt =
                    mijn.stream().anyMatch(v -> v.loopt() && v.zaaktype().equals(type.id()));
            uit.add(new Keus(type, d, mag(wie, kop, d), loopt));
        }
        return uit;
    }

    private static boolean mag(Bezoeker wie, LeerlingKop kop, DoorGezin d) {
        return switch (wie.soort()) {
            case LEERLING -> d.mag(Partij.LEERLING, kop.leeftijd());
            case OUDER ->
                d.mag(Partij.OUDER_MET_GEZAG, kop.leeftijd())
                        && kop.oudersMetGezag().stream()
                                .anyMatch(o -> wie.accountId().equals(o.accountId()));
            case MEDEWERKER, EXTERN, BEHEER -> false;
        };
    }

    /** What this person asked about this pupil, the newest first. */
    @Transactional(readOnly = true)
    public List<Verzoek> mijn(Bezoeker wie, Inzage inzage) {
        return opslag.vanLeerling(inzage.leerling()).stream()
                .filter(v -> v.verzoeker().equals(wie.accountId()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Verzoek mijn(Bezoeker wie, Inzage inzage, UUID id) {
        return mijn(wie, inzage).stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    /** What was asked with which this zaak began, for who sees the zaak. */
    @Transactional(readOnly = true)
    public Optional<Verzoek> vanZaak(Inzage inzage, Zaak zaak) {
        return Zaken.ziet(inzage, zaak) ? opslag.vanZaak(zaak.id()) : Optional.empty();
    }

    /**
     * Asks.
     *
     * @param over what is pointed at
     */
    public Indiening dienIn(
            Bezoeker wie, Inzage inzage, LeerlingKop kop, Schoolplan plan, String zaaktype, String tekst, String over) {
        List<Verzoek> mijn = mijn(wie, inzage);
        Keus keus = keuzen(wie, kop, plan, mijn).stream()
                .filter(k -> k.zaaktype().id().equals(zaaktype) && k.mag())
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (keus.loopt()) {
            return new Indiening.LooptAl(mijn.stream()
                    .filter(v -> v.loopt() && v.zaaktype().equals(zaaktype))
                    .findFirst()
                    .orElseThrow()
                    .id());
        }
        if (keus.vraagtTekst() && tekst.isBlank()) return new Indiening.Onvolledig("rechten.schrijf");
        if (tekst.length() > LANGSTE || over.length() > LANGSTE_OVER)
            return new Indiening.Onvolledig("rechten.te-lang");
        Zaak zaak;
        try {
            zaak = zaken.begin(wie, inzage, keus.zaaktype());
        } catch (GeenEigenaar e) {
            return new Indiening.Niemand();
        }
        UUID id = opslag.maak(
                wie,
                zaak,
                keus.wat().recht(),
                keus.zaaktype().naam(),
                tekst.strip(),
                over.strip(),
                new Vrager(wie.accountId(), wie.naam(), wie.soort() == Bezoeker.Soort.LEERLING, "portaal"));
        concepten.ruimOp(wie, plek(zaaktype), inzage.leerling());
        berichten.meld(
                zaak.eigenaar(),
                "Vanuit thuis kwam binnen: " + keus.zaaktype().naam() + ".",
                zaak.url(),
                "verzoek:" + id);
        return new Indiening.Gedaan(id);
    }

    /** A decision that whoever asked may read: the answer, or a step on the way. */
    @EventListener
    public void op(BesluitGenomen b) {
        opslag.vanZaak(b.zaak()).ifPresent(v -> {
            Zaak zaak = alleZaken.opNummer(b.nummer());
            zaken.besluit(b.planversie(), zaak.zaaktype(), b.vanFase(), b.besluit(), b.soort())
                    .ifPresent(u -> {
                        opslag.laatWeten(
                                u.doorNaam(),
                                zaak,
                                v,
                                new Nieuw(
                                        Soort.BESLUIT,
                                        u.naam(),
                                        u.resultaat(),
                                        b.besluit(),
                                        u.dag(),
                                        null,
                                        "",
                                        null,
                                        ""));
                        schrijf(v, "besluit:" + b.besluit());
                    });
        });
    }

    @EventListener
    public void op(ZaakGesloten g) {
        opslag.vanZaak(g.zaak())
                .filter(Verzoek::loopt)
                .ifPresent(v -> opslag.laatWeten(
                        "", alleZaken.opNummer(g.nummer()), v, Nieuw.van(Soort.AFGEROND, "Afgerond", "")));
    }

    /** Tells whoever asked that there is something to read; never what. */
    void schrijf(Verzoek v, String waarom) {
        String soort = v.hoedanigheid().equals("leerling") ? "verzoek-bericht-leerling" : "verzoek-bericht";
        berichten.mail(new Mail(
                "verzoek:" + v.id() + ":" + waarom, v.verzoeker(), null, soort, List.of(berichten.adres("/thuis"))));
    }
}
