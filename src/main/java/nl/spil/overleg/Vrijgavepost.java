package nl.spil.overleg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Duur;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who hears about the release of notulen, and what lands in whose work list. No pupil is named in a message. */
@Component
class Vrijgavepost {

    /** The term of the plan for deciding about release; a plan without it gives a week. */
    static final String BESLUITEN = "vrijgave-besluiten";

    private static final int DAGEN = 7;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Overlegopslag overleggen;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;
    private final Berichten berichten;

    Vrijgavepost(
            JdbcClient jdbc,
            Klok klok,
            Overlegopslag overleggen,
            Schoolplannen schoolplannen,
            Termijnen termijnen,
            Berichten berichten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.overleggen = overleggen;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
        this.berichten = berichten;
    }

    private record Mt(UUID account, String rol) {}

    static Onderwerp vrijgave(UUID overleg) {
        return new Onderwerp("vrijgave", overleg);
    }

    /** Every member of the MT of the location gets it in the work list; the first who decides, decides. */
    void vraagMt(Bezoeker wie, Overleg overleg, int aantal) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Optional<Termijnsoort> regel = plan.termijn(BESLUITEN);
        String bron = regel.map(Termijnsoort::bron)
                .or(() -> plan.overlegsoort(overleg.soort()).map(Overlegsoort::bron))
                .orElse("");
        String wat = "besluiten of het team " + (aantal == 1 ? "een deel" : aantal + " delen") + " van de notulen van "
                + overleg.titel() + " mag lezen";
        for (Mt mt : mt(overleg.locatie())) {
            if (mt.account().equals(wie.accountId())) continue;
            termijnen.start(
                    wie,
                    new NieuweTermijn(
                            NieuweTermijn.ACTIE,
                            vrijgave(overleg.id()),
                            null,
                            overleg.locatie(),
                            Klasse.SOT,
                            wat,
                            "/vrijgaven",
                            bron,
                            new NieuweTermijn.Startfeit("vrijgave voorgesteld", klok.vandaag()),
                            regel.map(Afsluiting::duur)
                                    .orElse(Duur.tot(klok.vandaag().plusDays(DAGEN))),
                            new NieuweTermijn.Eigenaar(mt.account(), mt.rol()),
                            regel.map(Termijnsoort::escalatie).orElse(""),
                            regel.map(Termijnsoort::waarschuwDagenVoor).orElse(List.of(3)),
                            null));
        }
    }

    /** Nothing waits any more: the tasks are done, and the staff of the location hears where to read. */
    void klaar(Bezoeker wie, UUID overlegId, int vrijgegeven) {
        termijnen.haalVoor(wie, vrijgave(overlegId), NieuweTermijn.ACTIE, "besloten door " + wie.naam());
        termijnen.haalVoor(wie, Afsluiting.notulen(overlegId), Afsluiting.NOTULEN, "vrijgegeven door team en leiding");
        if (vrijgegeven == 0) return;
        Overleg overleg = overleggen.zoek(overlegId).orElseThrow(NietGevonden::new);
        String url = "/notulen/" + overlegId;
        for (UUID account : medewerkers(overleg.locatie())) {
            berichten.meld(
                    account,
                    "De notulen van " + overleg.titel() + " staan klaar.",
                    url,
                    "notulen:" + overlegId + ":" + vrijgegeven + ":" + account);
            berichten.mail(new Mail(
                    "notulen:" + overlegId + ":" + vrijgegeven + ":" + account,
                    account,
                    null,
                    "notulen-klaar",
                    List.of(overleg.titel(), berichten.adres(url))));
        }
    }

    private List<Mt> mt(UUID locatie) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("""
                        select m.account_id, min(f.rol) as rol
                          from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.locatie_id = :locatie and f.groep_id is null and m.account_id is not null
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                           and f.rol in (select t.rol from toegang.recht t
                                          where t.locatie_id = :locatie and t.klasse = 8 and t.beslissen and not t.schrijven)
                         group by m.account_id""")
                .param("locatie", locatie)
                .param("dag", dag)
                .query((rs, n) -> new Mt(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    /** The staff that reads released notulen at all. */
    private List<UUID> medewerkers(UUID locatie) {
        LocalDate dag = klok.vandaag();
        return jdbc.sql("""
                        select distinct m.account_id
                          from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                         where f.locatie_id = :locatie and m.account_id is not null
                           and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                           and f.rol in (select t.rol from toegang.recht t where t.locatie_id = :locatie and t.klasse = 9 and t.lezen >= 2)""")
                .param("locatie", locatie)
                .param("dag", dag)
                .query(UUID.class)
                .list();
    }
}
