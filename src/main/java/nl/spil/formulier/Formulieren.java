package nl.spil.formulier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Every form of every school: shown, prefilled from the dossier, checked with sentences, and kept as it was handed in. */
@Service
@Transactional
public class Formulieren {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Concepten concepten;
    private final Map<String, Invulbron> bronnen;

    Formulieren(JdbcClient jdbc, Klok klok, Concepten concepten, List<Invulbron> bronnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.concepten = concepten;
        this.bronnen = bronnen.stream().collect(Collectors.toMap(Invulbron::sleutel, Function.identity()));
    }

    /** A fresh form: what was typed before and not handed in, else what the dossier already says. */
    public Formulierblad begin(Bezoeker wie, Inzage inzage, Planversie versie, Formulier formulier) {
        Invulvraag vraag = new Invulvraag(inzage, versie);
        Map<String, Concept> getypt = concepten.leesAlle(wie, begin(formulier), inzage.leerling());
        List<Invulveld> velden = new ArrayList<>();
        for (Veld veld : formulier.velden()) {
            Optional<Vooringevuld> bekend = bekend(veld, vraag);
            Concept concept = getypt.getOrDefault(plek(formulier, veld), Concept.LEEG);
            velden.add(invulveld(
                    formulier,
                    veld,
                    inzage,
                    concept.of(bekend.map(Vooringevuld::tekst).orElse("")),
                    "",
                    concept.versie(),
                    bekend.map(Vooringevuld::herkomst).orElse("")));
        }
        return new Formulierblad(formulier.naam(), formulier.uitleg(), formulier.bron(), velden, Map.of());
    }

    /** The form again with what was sent in, after a refusal. */
    public Formulierblad opnieuw(
            Bezoeker wie, Inzage inzage, Planversie versie, Formulier formulier, Ingevuld ingevuld) {
        Invulvraag vraag = new Invulvraag(inzage, versie);
        Map<String, Concept> getypt = concepten.leesAlle(wie, begin(formulier), inzage.leerling());
        List<Invulveld> velden = new ArrayList<>();
        for (Veld veld : formulier.velden()) {
            velden.add(invulveld(
                    formulier,
                    veld,
                    inzage,
                    ingevuld.antwoorden().getOrDefault(veld.id(), ""),
                    ingevuld.fouten().getOrDefault(naam(veld), ""),
                    getypt.getOrDefault(plek(formulier, veld), Concept.LEEG).versie(),
                    bekend(veld, vraag).map(Vooringevuld::herkomst).orElse("")));
        }
        return new Formulierblad(formulier.naam(), formulier.uitleg(), formulier.bron(), velden, ingevuld.fouten());
    }

    /** Checks what was sent in: input name to value. */
    public Ingevuld lees(Formulier formulier, Map<String, String> ingestuurd) {
        Map<String, String> antwoorden = new LinkedHashMap<>();
        Map<String, String> fouten = new LinkedHashMap<>();
        for (Veld veld : formulier.velden()) {
            antwoorden.put(veld.id(), ingestuurd.getOrDefault(naam(veld), "").strip());
        }
        for (Veld veld : formulier.velden()) {
            Optional<Veld> tenzij = formulier.velden().stream()
                    .filter(v -> v.id().equals(veld.tenzij()))
                    .findFirst();
            String reden = tenzij.map(v -> antwoorden.getOrDefault(v.id(), "")).orElse("");
            Veldcontrole.fout(veld, antwoorden.getOrDefault(veld.id(), ""), tenzij, reden, klok.vandaag())
                    .ifPresent(zin -> fouten.put(naam(veld), zin));
        }
        return new Ingevuld(antwoorden, fouten);
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
        List<Regel> regels = new ArrayList<>();
        for (Veld veld : formulier.velden()) {
            String antwoord = invulling.antwoorden().getOrDefault(veld.id(), "");
            if (!antwoord.isBlank()) regels.add(new Regel(veld.label(), leesbaar(veld, antwoord)));
        }
        return regels;
    }

    private static String leesbaar(Veld veld, String antwoord) {
        return switch (veld.soort()) {
            case TEKST, LANG -> antwoord;
            case KEUZE -> keuzes(veld).getOrDefault(antwoord, antwoord);
            case DATUM -> Veldcontrole.datum(antwoord).map(Datum::lang).orElse(antwoord);
            case JANEE -> antwoord;
        };
    }

    private Optional<Vooringevuld> bekend(Veld veld, Invulvraag vraag) {
        String sleutel = veld.vooringevuldUit();
        if (sleutel == null) return Optional.empty();
        return Optional.ofNullable(bronnen.get(sleutel)).flatMap(bron -> bron.zoek(vraag));
    }

    private static Invulveld invulveld(
            Formulier formulier, Veld veld, Inzage inzage, String waarde, String fout, int versie, String herkomst) {
        boolean lang = veld.soort() == Veld.Soort.LANG;
        return new Invulveld(
                naam(veld),
                veld.label(),
                veld.soort().name().toLowerCase(Locale.ROOT),
                veld.verplicht(),
                veld.hulp() == null ? "" : veld.hulp(),
                keuzes(veld),
                waarde,
                fout,
                lang ? plek(formulier, veld) : "",
                lang ? inzage.leerling().toString() : "",
                versie,
                herkomst);
    }

    private static Map<String, String> keuzes(Veld veld) {
        Map<String, String> uit = new LinkedHashMap<>();
        if (veld.soort() == Veld.Soort.JANEE) {
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

    private static String plek(Formulier formulier, Veld veld) {
        return begin(formulier) + veld.id();
    }

    private static Klasse klasse(Planversie versie, Formulier formulier) {
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
