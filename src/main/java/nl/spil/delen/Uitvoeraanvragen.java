package nl.spil.delen;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A file out of a dossier, beyond its general part: somebody says what for, a colleague agrees, and then it can be taken along once, within
 * a week, as long as it is still what was asked for. The database decides who may; who asked never agrees.
 */
@Service
@Transactional
public class Uitvoeraanvragen {

    /** How long an agreement holds. */
    public static final int DAGEN = 7;

    private static final int DOEL = 200;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Berichten berichten;

    Uitvoeraanvragen(JdbcClient jdbc, Klok klok, Berichten berichten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.berichten = berichten;
    }

    /**
     * What is asked for: of which pupil, out of which class, at which address it can be fetched.
     *
     * @param inhoud what is in it, in any words that change when it does; only a fingerprint of it is kept
     */
    public record Stuk(UUID leerling, Klasse klasse, String wat, String url, String inhoud) {

        byte[] vingerafdruk() {
            return sha256(String.join("\n", leerling.toString(), klasse.name(), wat, url, inhoud));
        }
    }

    /**
     * A request.
     *
     * @param besluit akkoord, afgewezen, or empty
     * @param opgehaald it was taken along: that is once
     * @param mijn whether the reader asked it
     */
    public record Aanvraag(
            UUID id,
            UUID leerling,
            String wat,
            String url,
            String doel,
            String naam,
            LocalDate op,
            String besluit,
            String besluitDoor,
            LocalDate besluitOp,
            boolean opgehaald,
            boolean mijn,
            LocalDate vandaag) {

        public boolean open() {
            return besluit.isEmpty() && !op.plusDays(DAGEN).isBefore(vandaag);
        }

        /** The file can be fetched now. */
        public boolean geldt() {
            return binnenDeWeek() && !opgehaald;
        }

        private boolean binnenDeWeek() {
            return besluit.equals("akkoord") && !besluitOp.plusDays(DAGEN).isBefore(vandaag);
        }

        /** How it stands, for who reads the list. */
        public String stand() {
            if (besluit.equals("afgewezen")) return "niet mee: " + besluitDoor;
            if (besluit.equals("akkoord"))
                return "akkoord van " + besluitDoor
                        + (opgehaald
                                ? ", meegenomen"
                                : binnenDeWeek() ? ", één keer, t/m " + Datum.lang(totEnMet()) : ", verlopen");
            return open() ? "wacht op een tweede" : "verlopen";
        }

        public LocalDate totEnMet() {
            return besluitOp.plusDays(DAGEN);
        }
    }

    /** Who may agree: key to name. */
    @Transactional(readOnly = true)
    public Map<String, String> tweeden(Inzage inzage, Klasse klasse) {
        Map<String, String> uit = new LinkedHashMap<>();
        jdbc.sql("select account_id, naam from delen.tweeden(:leerling, :klasse::smallint)")
                .param("leerling", inzage.leerling())
                .param("klasse", klasse.nummer())
                .query(rs -> {
                    uit.put(rs.getString(1), rs.getString(2));
                });
        return uit;
    }

    /** @return field to sentence; empty when it was asked */
    public Map<String, String> vraag(Bezoeker wie, Inzage inzage, Stuk stuk, String doel, String tweede) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (doel.isBlank()) fouten.put("doel", "Schrijf waarvoor je dit meeneemt. Het doel staat op elke bladzijde.");
        else if (doel.strip().length() > DOEL) fouten.put("doel", "Houd het bij " + DOEL + " tekens.");
        Map<String, String> wieKan = tweeden(inzage, stuk.klasse());
        if (!wieKan.containsKey(tweede)) fouten.put("tweede", "Kies welke collega akkoord geeft.");
        if (!fouten.isEmpty()) return fouten;
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into delen.uitvoer (id, bestuur_id, leerling_id, klasse, wat, url, doel, gevraagd_door, door_naam, op, vingerafdruk)
                        values (:id, :bestuur, :leerling, :klasse, :wat, :url, :doel, :wie, :naam, :nu, :inhoud)""")
                .param("inhoud", stuk.vingerafdruk())
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", stuk.leerling())
                .param("klasse", stuk.klasse().nummer())
                .param("wat", stuk.wat())
                .param("url", stuk.url())
                .param("doel", doel.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
        berichten.meld(
                UUID.fromString(tweede),
                "Een collega wil iets uit een dossier meenemen. Geef jij akkoord?",
                "/leerlingen/" + stuk.leerling() + "/uitvoer",
                "uitvoer:" + id);
        return fouten;
    }

    /** The requests about the opened pupil that this person may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Aanvraag> van(Bezoeker wie, Inzage inzage) {
        return jdbc.sql("""
                        select u.id, u.leerling_id, u.wat, u.url, u.doel, u.door_naam, (u.op at time zone 'Europe/Amsterdam')::date,
                               coalesce(b.soort, ''), coalesce(b.door_naam, ''), coalesce((b.op at time zone 'Europe/Amsterdam')::date, current_date),
                               exists (select 1 from delen.uitvoerstap o where o.uitvoer_id = u.id and o.soort = 'opgehaald'),
                               u.gevraagd_door = :wie
                          from delen.uitvoer u
                          left join delen.uitvoerstap b on b.uitvoer_id = u.id and b.soort in ('akkoord', 'afgewezen')
                         where u.leerling_id = :leerling order by u.op desc""")
                .param("leerling", inzage.leerling())
                .param("wie", wie.accountId())
                .query((rs, n) -> new Aanvraag(
                        Objects.requireNonNull(rs.getObject(1, UUID.class)),
                        Objects.requireNonNull(rs.getObject(2, UUID.class)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        Objects.requireNonNull(rs.getObject(7, LocalDate.class)),
                        rs.getString(8),
                        rs.getString(9),
                        Objects.requireNonNull(rs.getObject(10, LocalDate.class)),
                        rs.getBoolean(11),
                        rs.getBoolean(12),
                        klok.vandaag()))
                .list();
    }

    /** My last request for this file. */
    @Transactional(readOnly = true)
    public Optional<Aanvraag> laatste(Bezoeker wie, Inzage inzage, String url) {
        return van(wie, inzage).stream()
                .filter(a -> a.mijn() && a.url().equals(url))
                .findFirst();
    }

    /** Takes the file along, once, when a colleague agreed to just this and not too long ago; it is recorded. */
    public Optional<Aanvraag> haal(Bezoeker wie, Inzage inzage, Stuk stuk) {
        Optional<Aanvraag> geldig = laatste(wie, inzage, stuk.url())
                .filter(Aanvraag::geldt)
                .filter(a -> java.security.MessageDigest.isEqual(inhoud(a), stuk.vingerafdruk()));
        geldig.ifPresent(a -> stap(wie, inzage, a, "opgehaald", stuk.vingerafdruk()));
        return geldig;
    }

    /** Why {@link #haal} gave nothing, and what to do. */
    @Transactional(readOnly = true)
    public String waaromNiet(Bezoeker wie, Inzage inzage, Stuk stuk) {
        Optional<Aanvraag> laatste = laatste(wie, inzage, stuk.url());
        if (laatste.filter(Aanvraag::geldt).isPresent())
            return "Het dossier is veranderd sinds je collega akkoord gaf. Vraag opnieuw: een collega kijkt naar wat er nu in staat.";
        return laatste.filter(Aanvraag::opgehaald).isPresent()
                ? "Dit is al een keer meegenomen, en het akkoord gold voor één keer. Vraag opnieuw als het nog eens nodig is."
                : "Dit gaat pas mee als een collega akkoord geeft. Schrijf hieronder waarvoor.";
    }

    private byte[] inhoud(Aanvraag a) {
        return jdbc.sql("select coalesce(vingerafdruk, ''::bytea) from delen.uitvoer where id = ?")
                .param(a.id())
                .query(byte[].class)
                .single();
    }

    /** The second person decides; who asked may only take it back. */
    public void beslis(Bezoeker wie, Inzage inzage, UUID id, boolean akkoord) {
        Aanvraag a = van(wie, inzage).stream()
                .filter(x -> x.id().equals(id) && x.open() && !(akkoord && x.mijn()))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (!a.mijn() && tweedenZonderMij(inzage, a).isEmpty()) throw new NietGevonden();
        stap(wie, inzage, a, akkoord ? "akkoord" : "afgewezen", null);
    }

    /** Whether the reader reads all of it: the class of the request itself. */
    private Optional<Integer> tweedenZonderMij(Inzage inzage, Aanvraag a) {
        return klasse(a).filter(k -> inzage.leest(Klasse.van(k)));
    }

    private Optional<Integer> klasse(Aanvraag a) {
        return jdbc.sql("select klasse from delen.uitvoer where id = ?")
                .param(a.id())
                .query(Integer.class)
                .optional();
    }

    private void stap(Bezoeker wie, Inzage inzage, Aanvraag a, String soort, byte @Nullable [] vingerafdruk) {
        jdbc.sql("""
                        insert into delen.uitvoerstap (id, bestuur_id, leerling_id, klasse, uitvoer_id, soort, door, door_naam, op, vingerafdruk)
                        values (:id, :bestuur, :leerling, :klasse, :uitvoer, :soort, :wie, :naam, :nu, cast(:inhoud as bytea))""")
                .param("inhoud", vingerafdruk)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("klasse", klasse(a).orElseThrow(NietGevonden::new))
                .param("uitvoer", a.id())
                .param("soort", soort)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
    }

    private static byte[] sha256(String tekst) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime nu() {
        return OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC);
    }
}
