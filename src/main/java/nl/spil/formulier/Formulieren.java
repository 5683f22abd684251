package nl.spil.formulier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.formulier.Formulierblad.Invulveld;
import nl.spil.formulier.Invulbron.Vooringevuld;
import nl.spil.formulier.Invulling.Regel;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Veld;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every form of every school: shown, prefilled from the dossier, checked with sentences, and kept as it was handed in. */
@Service
@Transactional
public class Formulieren {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Behind the name of a field: why, and the last day. */
    private static final String REDEN = "-reden";

    private static final String TOT = "-tot";

    /** Of a form whose page does not know it: people are typed. */
    private static final UUID GEEN_LOCATIE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Concepten concepten;
    private final Map<String, Invulbron> bronnen;
    private final List<Keuzebron> keuzebronnen;

    Formulieren(
            JdbcClient jdbc, Klok klok, Concepten concepten, List<Invulbron> bronnen, List<Keuzebron> keuzebronnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.concepten = concepten;
        this.keuzebronnen = keuzebronnen;
        this.bronnen = bronnen.stream().collect(Collectors.toMap(Invulbron::sleutel, Function.identity()));
    }

    /** A fresh form: what was typed before and not handed in, else what the dossier already says. */
    public Formulierblad begin(Bezoeker wie, Inzage inzage, Planversie versie, Formulier formulier) {
        return begin(wie, plaats(inzage, versie), formulier);
    }

    /** The same, also where there is no pupil. */
    public Formulierblad begin(Bezoeker wie, Invulplaats plaats, Formulier formulier) {
        return blad(wie, plaats, formulier, formulier.velden(), begin(formulier), null, Map.of(), true);
    }

    /** The form again with what was sent in, after a refusal. */
    public Formulierblad opnieuw(
            Bezoeker wie, Inzage inzage, Planversie versie, Formulier formulier, Ingevuld ingevuld) {
        return opnieuw(wie, plaats(inzage, versie), formulier, ingevuld);
    }

    public Formulierblad opnieuw(Bezoeker wie, Invulplaats plaats, Formulier formulier, Ingevuld ingevuld) {
        return blad(
                wie,
                plaats,
                formulier,
                formulier.velden(),
                begin(formulier),
                ingevuld.antwoorden(),
                ingevuld.fouten(),
                true);
    }

    /**
     * These fields of the form with what stands in them already.
     *
     * @param plek prefix of the drafts, with a dot at the end
     */
    public Formulierblad met(
            Bezoeker wie,
            Invulplaats plaats,
            Formulier formulier,
            List<Veld> velden,
            String plek,
            Map<String, String> antwoorden,
            Map<String, String> fouten) {
        return blad(wie, plaats, formulier, velden, plek, antwoorden, fouten, false);
    }

    private Formulierblad blad(
            Bezoeker wie,
            Invulplaats plaats,
            Formulier formulier,
            List<Veld> velden,
            String plek,
            @Nullable Map<String, String> antwoorden,
            Map<String, String> fouten,
            boolean vooraf) {
        Inzage inzage = plaats.inzage();
        Optional<Invulvraag> vraag =
                inzage == null || !vooraf ? Optional.empty() : Optional.of(new Invulvraag(inzage, plaats.versie()));
        Map<String, Concept> getypt = concepten.leesAlle(wie, plek, plaats.leerling());
        boolean ingestuurd = !fouten.isEmpty();
        List<Invulveld> uit = new ArrayList<>();
        for (Veld veld : velden) {
            Optional<Vooringevuld> bekend = vraag.flatMap(v -> bekend(veld, v));
            Concept concept = getypt.getOrDefault(plek + veld.id(), Concept.LEEG);
            String staat = antwoorden == null
                    ? bekend.map(Vooringevuld::tekst).orElse("")
                    : antwoorden.getOrDefault(veld.id(), "");
            String erbij = antwoorden == null ? "" : antwoorden.getOrDefault(veld.id() + REDEN, "");
            uit.add(invulveld(
                    plaats,
                    veld,
                    plek,
                    ingestuurd ? staat : concept.of(staat),
                    erbij,
                    fouten,
                    concept.versie(),
                    bekend.map(Vooringevuld::herkomst).orElse("")));
        }
        return new Formulierblad(formulier.naam(), formulier.uitleg(), formulier.bron(), uit, fouten);
    }

    /** Checks what was sent in: input name to value. */
    public Ingevuld lees(Formulier formulier, Inzage inzage, Planversie versie, Map<String, String> ingestuurd) {
        return lees(plaats(inzage, versie), formulier.velden(), ingestuurd);
    }

    /** The same for some fields; several choices in one field come with commas between them. */
    public Ingevuld lees(Invulplaats plaats, List<Veld> velden, Map<String, String> ingestuurd) {
        Map<String, String> antwoorden = new LinkedHashMap<>();
        Map<String, String> fouten = new LinkedHashMap<>();
        for (Veld veld : velden) {
            antwoorden.put(veld.id(), ruw(veld, ingestuurd));
            if (veld.soort() == Veld.Soort.JANEE_REDEN)
                antwoorden.put(
                        veld.id() + REDEN,
                        ingestuurd.getOrDefault(naam(veld) + REDEN, "").strip());
        }
        for (Veld veld : velden) {
            Optional<Veld> tenzij =
                    velden.stream().filter(v -> v.id().equals(veld.tenzij())).findFirst();
            String reden = tenzij.map(v -> antwoorden.getOrDefault(v.id(), "")).orElse("");
            String antwoord = antwoorden.getOrDefault(veld.id(), "");
            Veldcontrole.fout(veld, antwoord, keuzes(plaats, veld), tenzij, reden, klok.vandaag())
                    .ifPresent(zin -> fouten.put(naam(veld), zin));
            if (veld.soort() == Veld.Soort.JANEE_REDEN)
                Veldcontrole.reden(veld, antwoord, antwoorden.getOrDefault(veld.id() + REDEN, ""))
                        .ifPresent(zin -> fouten.put(naam(veld) + REDEN, zin));
            if (veld.soort() == Veld.Soort.DUUR)
                Veldcontrole.duur(antwoord).ifPresent(netjes -> antwoorden.put(veld.id(), netjes));
        }
        return new Ingevuld(antwoorden, fouten);
    }

    private static String ruw(Veld veld, Map<String, String> ingestuurd) {
        String waarde = ingestuurd.getOrDefault(naam(veld), "").strip();
        if (veld.soort() != Veld.Soort.PERIODE) return waarde;
        String tot = ingestuurd.getOrDefault(naam(veld) + TOT, "").strip();
        return waarde.isEmpty() && tot.isEmpty() ? "" : waarde + "/" + tot;
    }

    /** What was typed for this place stands elsewhere now. */
    public void ruimOp(Bezoeker wie, Invulplaats plaats, String plek) {
        concepten.ruimAlleOp(wie, plek, plaats.leerling());
    }

    public void ruimOp(Bezoeker wie, Invulplaats plaats, Formulier formulier) {
        ruimOp(wie, plaats, begin(formulier));
    }

    private static Invulplaats plaats(Inzage inzage, Planversie versie) {
        return new Invulplaats(inzage, GEEN_LOCATIE, versie);
    }

    /** Keeps what was handed in, and lets go of the drafts. */
    public UUID bewaar(Bezoeker wie, Inzage inzage, Planversie versie, Formulier formulier, Ingevuld ingevuld) {
        if (!ingevuld.klopt()) throw new IllegalArgumentException("Een formulier met fouten wordt niet bewaard");
        Klasse klasse = klasse(versie, formulier);
        inzage.eisSchrijven(klasse);
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into formulier.invulling (id, bestuur_id, leerling_id, formulier, planversie_id, antwoorden,
                                                         ingediend_door, ingediend_naam, ingediend_rol, ingediend_op, klasse)
                        values (:id, :bestuur, :leerling, :formulier, :versie, :antwoorden::jsonb, :door, :naam, :rol, :op, :klasse)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("formulier", formulier.id())
                .param("versie", versie.id())
                .param("antwoorden", JSON.writeValueAsString(ingevuld.antwoorden()))
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("rol", inzage.rollen().getFirst())
                .param("op", Timestamp.from(klok.nu()))
                .param("klasse", klasse.nummer())
                .update();
        concepten.ruimAlleOp(wie, begin(formulier), inzage.leerling());
        return id;
    }

    /** A form that was handed in, when this person may read it. */
    @Transactional(readOnly = true)
    public Optional<Invulling> invulling(Inzage inzage, UUID id) {
        return jdbc.sql("""
                        select id, leerling_id, formulier, planversie_id, antwoorden, ingediend_naam, ingediend_rol, ingediend_op
                          from formulier.invulling where id = :id and leerling_id = :leerling""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .query(Formulieren::invulling)
                .optional();
    }

    /** The answers with their questions, in the order of the form; what was left empty is left out. */
    public List<Regel> regels(Formulier formulier, Invulling invulling) {
        return regels(formulier.velden(), invulling.antwoorden());
    }

    /** The same for answers that are kept elsewhere. */
    public List<Regel> regels(List<Veld> velden, Map<String, String> antwoorden) {
        List<Regel> regels = new ArrayList<>();
        for (Veld veld : velden) {
            String antwoord = antwoorden.getOrDefault(veld.id(), "");
            String reden = antwoorden.getOrDefault(veld.id() + REDEN, "");
            if (!antwoord.isBlank())
                regels.add(new Regel(veld.label(), leesbaar(veld, antwoord) + (reden.isEmpty() ? "" : ": " + reden)));
        }
        return regels;
    }

    private static String leesbaar(Veld veld, String antwoord) {
        return switch (veld.soort()) {
            case TEKST, LANG, GETAL, PARTNER, PERSOON, OVERLEG, JANEE, JANEE_REDEN -> antwoord;
            case KEUZE -> vasteKeuzes(veld).getOrDefault(antwoord, antwoord);
            case MEERKEUZE ->
                Arrays.stream(antwoord.split(","))
                        .map(k -> vasteKeuzes(veld).getOrDefault(k, k))
                        .collect(Collectors.joining(", "));
            case DATUM -> Veldcontrole.datum(antwoord).map(Datum::lang).orElse(antwoord);
            case PERIODE -> periode(antwoord);
            case DUUR -> antwoord + " uur";
        };
    }

    private static String periode(String antwoord) {
        String[] dagen = antwoord.split("/", -1);
        String van = Veldcontrole.datum(dagen[0]).map(Datum::lang).orElse(dagen[0]);
        if (dagen.length < 2 || dagen[1].isEmpty()) return "vanaf " + van;
        return van + " tot en met "
                + Veldcontrole.datum(dagen[1]).map(Datum::lang).orElse(dagen[1]);
    }

    private Optional<Vooringevuld> bekend(Veld veld, Invulvraag vraag) {
        String sleutel = veld.vooringevuldUit();
        if (sleutel == null) return Optional.empty();
        return Optional.ofNullable(bronnen.get(sleutel)).flatMap(bron -> bron.zoek(vraag));
    }

    private Invulveld invulveld(
            Invulplaats plaats,
            Veld veld,
            String plek,
            String waarde,
            String erbij,
            Map<String, String> fouten,
            int versie,
            String herkomst) {
        boolean lang = veld.soort() == Veld.Soort.LANG;
        boolean periode = veld.soort() == Veld.Soort.PERIODE;
        UUID leerling = plaats.leerling();
        Map<String, String> keuzes = keuzes(plaats, veld);
        int streep = waarde.indexOf('/');
        return new Invulveld(
                naam(veld),
                veld.label(),
                soort(veld, keuzes),
                veld.verplicht(),
                veld.hulp() == null ? "" : veld.hulp(),
                keuzes,
                periode && streep >= 0 ? waarde.substring(0, streep) : waarde,
                fouten.getOrDefault(naam(veld), ""),
                lang ? plek + veld.id() : "",
                lang && leerling != null ? leerling.toString() : "",
                versie,
                periode && streep >= 0 ? waarde.substring(streep + 1) : erbij,
                fouten.getOrDefault(naam(veld) + REDEN, ""),
                herkomst);
    }

    /** How it stands on the page: what cannot be chosen, is typed. */
    private static String soort(Veld veld, Map<String, String> keuzes) {
        return switch (veld.soort()) {
            case PARTNER, PERSOON, OVERLEG -> keuzes.isEmpty() ? "tekst" : "kies";
            default -> veld.soort().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private Map<String, String> keuzes(Invulplaats plaats, Veld veld) {
        return switch (veld.soort()) {
            case PARTNER, PERSOON, OVERLEG ->
                keuzebronnen.stream()
                        .filter(b -> b.soort() == veld.soort())
                        .findFirst()
                        .map(b -> b.keuzes(plaats, veld))
                        .orElse(Map.of());
            default -> vasteKeuzes(veld);
        };
    }

    private static Map<String, String> vasteKeuzes(Veld veld) {
        Map<String, String> uit = new LinkedHashMap<>();
        if (veld.soort() == Veld.Soort.JANEE || veld.soort() == Veld.Soort.JANEE_REDEN) {
            uit.put("ja", "Ja");
            uit.put("nee", "Nee");
        }
        veld.keuzes().forEach(k -> uit.put(k.id(), k.naam()));
        return uit;
    }

    static String naam(Veld veld) {
        return "f-" + veld.id();
    }

    private static String begin(Formulier formulier) {
        return "formulier." + formulier.id() + ".";
    }

    /** The class of data of what is filled in. */
    public static Klasse klasse(Planversie versie, Formulier formulier) {
        return versie.plan().gegevensklassen().stream()
                .filter(k -> k.id().equals(formulier.klasse()))
                .findFirst()
                .map(k -> Klasse.van(k.nummer()))
                .orElseThrow(
                        () -> new IllegalStateException("Het plan kent geen gegevensklasse " + formulier.klasse()));
    }

    private static Invulling invulling(ResultSet rs, int n) throws SQLException {
        return new Invulling(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getString("formulier"),
                rs.getObject("planversie_id", UUID.class),
                Invulling.antwoorden(rs.getString("antwoorden")),
                rs.getString("ingediend_naam"),
                rs.getString("ingediend_rol"),
                rs.getTimestamp("ingediend_op").toInstant());
    }
}
