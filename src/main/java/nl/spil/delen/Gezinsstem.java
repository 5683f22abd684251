package nl.spil.delen;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the family says to what is shared: their own view of it, and yes or no when they were asked. */
@Service
@Transactional
public class Gezinsstem {

    /** The longest view, in characters. */
    public static final int ZIENSWIJZE = 4000;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Delingen delingen;
    private final Toestemmingen toestemmingen;
    private final Concepten concepten;

    Gezinsstem(JdbcClient jdbc, Klok klok, Delingen delingen, Toestemmingen toestemmingen, Concepten concepten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.delingen = delingen;
        this.toestemmingen = toestemmingen;
        this.concepten = concepten;
    }

    /** Where a view that is being written is kept. */
    public static String plek(UUID deling) {
        return "deling." + deling + ".zienswijze";
    }

    /** Whether this person was asked and can answer: a parent with gezag, or the pupil, as the plan says for this age. */
    @Transactional(readOnly = true)
    public boolean geeft(Bezoeker wie, Inzage inzage, Deling d) {
        if (d.wettelijk() || d.ingetrokken()) return false;
        Stand stand = delingen.stand(inzage, d);
        return stand.gevers().stream()
                .anyMatch(g -> g.account().equals(wie.accountId())
                        && g.antwoord() != null
                        && (g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling()));
    }

    /** Whether this person said yes to exactly this, and did not take it back. */
    public boolean akkoord(Bezoeker wie, Deling d) {
        return d.stappen().reversed().stream()
                .filter(s -> wie.accountId().equals(s.door())
                        && (s.soort().equals("akkoord") || s.soort().equals("weigering")))
                .findFirst()
                .map(s -> s.soort().equals("akkoord"))
                .orElse(false);
    }

    /**
     * @param antwoord ja, nee, or empty when only the view is added
     * @return per field what is wrong with it: keuze, lang or leeg; the page has the words
     */
    public Map<String, String> zeg(Bezoeker wie, Inzage inzage, Deling d, String antwoord, String zienswijze) {
        Map<String, String> fouten = new LinkedHashMap<>();
        String tekst = zienswijze.replace("\r\n", "\n").strip();
        boolean geeft = geeft(wie, inzage, d);
        if (!antwoord.isEmpty() && !geeft) throw new NietGevonden();
        if (!antwoord.isEmpty() && !antwoord.equals("ja") && !antwoord.equals("nee")) fouten.put("antwoord", "keuze");
        if (tekst.length() > ZIENSWIJZE) fouten.put("zienswijze", "lang");
        if (antwoord.isEmpty() && tekst.isEmpty()) fouten.put("zienswijze", "leeg");
        if (!fouten.isEmpty()) return fouten;
        if (!tekst.isEmpty()) stap(wie, d, "zienswijze", tekst);
        if (!antwoord.isEmpty()) {
            boolean ja = antwoord.equals("ja");
            toestemmingen.geef(
                    wie, inzage, d.toestemming(), d.aanWie(), wie.accountId(), ja, Toestemmingen.Wijze.PORTAAL);
            stap(wie, d, ja ? "akkoord" : "weigering", "");
        }
        concepten.ruimOp(wie, plek(d.id()), inzage.leerling());
        return fouten;
    }

    private void stap(Bezoeker wie, Deling d, String soort, String tekst) {
        jdbc.sql("""
                        insert into delen.deelstap (id, bestuur_id, leerling_id, deling_id, soort, tekst, door, door_naam, hoedanigheid, op)
                        values (:id, :bestuur, :leerling, :deling, :soort, :tekst, :wie, :naam, :als, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", d.leerling())
                .param("deling", d.id())
                .param("soort", soort)
                .param("tekst", tekst)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("als", wie.soort() == Bezoeker.Soort.OUDER ? "ouder" : "leerling")
                .param("nu", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .update();
    }
}
