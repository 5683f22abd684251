package nl.spil.rechten;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bewaren.Bewaren;
import nl.spil.bewaren.OpVerzoek;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.DoorGezin.Recht;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.termijn.Termijnwacht;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.BesluitGenomen;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes of a yes to a request to destroy something: the chosen parts stand on the list of what two people destroy, with the reason.
 * As long as they do not, whoever decided has a clock for it.
 */
@Service
@Transactional
public class Verwijdering implements Termijnwacht {

    static final String SOORT = "vernietigen-op-verzoek";
    private static final int DAGEN = 14;
    private static final int LANGSTE_REDEN = 500;

    private static final String KAN_NU_NIET =
            "Dit kan nu niet: er staat al iets van deze leerling op de lijst, of het dossier is aangehouden.";

    /** What the page says too. */
    public static final String AL_GEBRUIKT =
            "Wat met dit besluit is gekozen, is vernietigd. Eén besluit geeft één lijst: moet er meer weg, dan vraagt dat een nieuw verzoek en een nieuw besluit.";

    private final OpVerzoek opVerzoek;
    private final Bewaren bewaren;
    private final Termijnen termijnen;
    private final Schoolplannen schoolplannen;
    private final Zaken zaken;
    private final JdbcClient jdbc;
    private final Klok klok;

    Verwijdering(
            OpVerzoek opVerzoek,
            Bewaren bewaren,
            Termijnen termijnen,
            Schoolplannen schoolplannen,
            Zaken zaken,
            JdbcClient jdbc,
            Klok klok) {
        this.opVerzoek = opVerzoek;
        this.bewaren = bewaren;
        this.termijnen = termijnen;
        this.schoolplannen = schoolplannen;
        this.zaken = zaken;
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /**
     * Where it stands.
     *
     * @param kentAkkoord whether the plan says who agrees; without, nothing can be destroyed
     * @param besloten whether the school said yes; before, nothing can be chosen
     * @param vrij whether a yes is left that carries no list yet
     */
    public record Stand(
            Map<String, String> delen,
            Optional<OpVerzoek.Voorstel> voorstel,
            boolean kentAkkoord,
            boolean besloten,
            boolean vrij) {}

    /** For whoever deals with a request to destroy; nothing for any other request or person. */
    @Transactional(readOnly = true)
    public Optional<Stand> stand(Inzage inzage, Zaak zaak, Verzoek verzoek) {
        return mag(inzage, zaak, verzoek)
                ? Optional.of(new Stand(
                        opVerzoek.delen(),
                        opVerzoek.stand(inzage),
                        opVerzoek.kentAkkoord(inzage),
                        besloten(zaak),
                        vrij(zaak)))
                : Optional.empty();
    }

    private static boolean mag(Inzage inzage, Zaak zaak, Verzoek verzoek) {
        return verzoek.recht() == Recht.VERWIJDERING
                && (inzage.schrijft(zaak.klasse()) || inzage.beslist(zaak.klasse()));
    }

    /** The yes began a clock, which stays also when it was kept. */
    private boolean besloten(Zaak zaak) {
        return jdbc.sql("select 1 from termijn.termijn where onderwerp_soort = :soort and onderwerp_id = :zaak limit 1")
                .param("soort", SOORT)
                .param("zaak", zaak.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean vrij(Zaak zaak) {
        return jdbc.sql("select rechten.kan_op_lijst(?)")
                .param(zaak.id())
                .query(Boolean.class)
                .single();
    }

    /** Puts the chosen parts on the list, with why; field to sentence when something is missing. */
    public Map<String, String> stelVoor(
            Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, List<String> delen, String reden) {
        Stand stand = stand(inzage, zaak, verzoek).orElseThrow(NietGevonden::new);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!stand.kentAkkoord())
            fouten.put(
                    "deel",
                    "Het schoolplan zegt niet wie akkoord geeft op vernietigen. Zet dat er eerst in, onder ‘Dossiers van wie van school is’.");
        else if (!stand.besloten()) fouten.put("deel", "Besluit eerst in de zaak dat er iets weg moet.");
        else if (stand.voorstel().isPresent()) fouten.put("deel", KAN_NU_NIET);
        else if (!stand.vrij()) fouten.put("deel", AL_GEBRUIKT);
        else if (delen.isEmpty()) fouten.put("deel", "Kies wat er vernietigd moet worden.");
        else if (!stand.delen().keySet().containsAll(delen)) throw new NietGevonden();
        if (reden.isBlank())
            fouten.put(
                    "waarom", "Schrijf waarom dit weg mag. Wie akkoord geeft, leest dit, en het blijft in het bewijs.");
        else if (reden.strip().length() > LANGSTE_REDEN)
            fouten.put("waarom", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        if (!opVerzoek.stelVoor(wie, inzage, delen, "Op verzoek: " + reden.strip(), "AVG art. 17", zaak.id()))
            return Map.of("deel", KAN_NU_NIET);
        termijnen.haalVoor(wie, onderwerp(zaak), SOORT, "op de lijst gezet");
        return Map.of();
    }

    /** Takes the proposal back. */
    public boolean trekIn(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek) {
        return stand(inzage, zaak, verzoek)
                .flatMap(Stand::voorstel)
                .filter(v -> v.vanMij() && bewaren.beslis(wie, v.id(), false))
                .isPresent();
    }

    /** It was decided: whoever decided must put on the list what goes. */
    @EventListener
    public void op(BesluitGenomen b) {
        boolean weg = schoolplannen.versie(b.planversie()).plan().zaaktypen().stream()
                .flatMap(z -> z.fasen().stream())
                .filter(f -> f.id().equals(b.vanFase()))
                .flatMap(f -> f.besluiten().stream())
                .anyMatch(s -> s.id().equals(b.soort()) && s.vernietigt());
        if (!weg) return;
        Zaak zaak = zaken.opNummer(b.nummer());
        termijnen.start(
                null,
                NieuweTermijn.voor(
                        b.leerling(),
                        onderwerp(zaak),
                        SOORT,
                        zaak.klasse(),
                        "Op de lijst zetten wat er vernietigd moet worden",
                        zaak.url() + "/verzoek#vernietigen",
                        "AVG art. 17",
                        new NieuweTermijn.Startfeit("besloten: " + b.naam(), klok.vandaag()),
                        Duur.van(DAGEN, Eenheid.KALENDERDAGEN, true),
                        new NieuweTermijn.Eigenaar(b.door(), "")));
    }

    @Override
    public Optional<String> bezwaar(UUID termijn) {
        return jdbc.sql("select 1 from termijn.termijn where id = :id and onderwerp_soort = :soort")
                .param("id", termijn)
                .param("soort", SOORT)
                .query(Integer.class)
                .optional()
                .map(x -> "Dit is klaar als op de lijst staat wat er weg moet. Open het verzoek en kies het daar.");
    }

    private static Onderwerp onderwerp(Zaak zaak) {
        return new Onderwerp(SOORT, zaak.id());
    }
}
