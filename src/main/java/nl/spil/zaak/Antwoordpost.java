package nl.spil.zaak;

import java.util.List;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.EenmaligeLinks;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the family that the school answered the hulpvraag (ROUTE-27): each a mail and a link of their own, never what it says. */
@Component
class Antwoordpost {

    private final JdbcClient jdbc;
    private final EenmaligeLinks links;
    private final Berichten berichten;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    Antwoordpost(
            JdbcClient jdbc,
            EenmaligeLinks links,
            Berichten berichten,
            Locaties locaties,
            Schoolplannen schoolplannen) {
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.jdbc = jdbc;
        this.links = links;
        this.berichten = berichten;
    }

    private record Lezer(UUID account, boolean leerling) {}

    @EventListener
    void op(AntwoordGegeven gegeven) {
        List<Lezer> lezers = jdbc.sql("""
                        select l, exists (select 1 from organisatie.leerling x where x.id = :leerling and x.account_id = l)
                          from zaak.antwoordlezers(:leerling) l""")
                .param("leerling", gegeven.leerling())
                .query((rs, n) -> new Lezer(rs.getObject(1, UUID.class), rs.getBoolean(2)))
                .list();
        if (lezers.isEmpty()) return;
        Woorden woorden = schoolplannen
                .voorLocatie(
                        locaties.vanLeerling(gegeven.leerling()).orElseThrow().id())
                .plan()
                .woorden();
        String deMentor = Woorden.groot(woorden.deMentor());
        for (Lezer lezer : lezers) {
            String soort = lezer.leerling() ? "antwoord-gegeven-leerling" : "antwoord-gegeven";
            EenmaligeLinks.Link link = links.maak(
                    lezer.account(),
                    berichten.tekst(soort + ".doel"),
                    "/thuis/" + gegeven.leerling() + "#antwoord",
                    EenmaligeLinks.GELDIG);
            berichten.mail(new Mail(
                    "antwoord-gegeven:" + gegeven.antwoord() + ":" + lezer.account(),
                    lezer.account(),
                    gegeven.leerling(),
                    soort,
                    List.of(
                            berichten.adres(link.pad()),
                            link.codeNodig() ? berichten.tekst(soort + ".code", deMentor, woorden.mentor()) : "",
                            deMentor,
                            woorden.mentor())));
        }
    }
}
