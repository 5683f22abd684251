package nl.spil.registratie;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.formulier.Formulierblad;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Ingevuld;
import nl.spil.formulier.Invulling;
import nl.spil.formulier.Invulplaats;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.toegang.Bezoeker;
import nl.spil.zaak.Genodigdenbron;
import nl.spil.zaak.Zaakgenodigden.Blad;
import nl.spil.zaak.Zaakgenodigden.Invulbaar;
import nl.spil.zaak.Zaakgenodigden.Stuk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The forms of the plan that are of a role from outside, for who was invited in that role to one zaak (TOEST-09). Which those are and
 * whether the consent for them holds, the database says: {@code registratie.genodigd_formulieren}.
 */
@Service
@Transactional
public class Genodigdenformulieren implements Genodigdenbron {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of somebody from outside nothing is chosen from the people of the school: names are typed. */
    private static final UUID GEEN_LOCATIE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Formulieren formulieren;
    private final Klok klok;

    Genodigdenformulieren(JdbcClient jdbc, Formulieren formulieren, Klok klok) {
        this.jdbc = jdbc;
        this.formulieren = formulieren;
        this.klok = klok;
    }

    /**
     * One form, opened.
     *
     * @param dicht why nothing is written down now; empty when it can be
     * @param gevaar what it is called when it goes on without consent; empty when it may not, or need not
     */
    public record Open(Formulier formulier, Planversie versie, String nummer, String dicht, String gevaar) {

        Invulplaats plaats() {
            return new Invulplaats(null, GEEN_LOCATIE, versie);
        }

        String plek() {
            return "uitgenodigd." + nummer + "." + formulier.id() + ".";
        }
    }

    /** What came of handing in. */
    public sealed interface Uitkomst {
        record Vastgelegd(String zin) implements Uitkomst {}

        record Onvolledig(Formulierblad blad) implements Uitkomst {}

        /** Nothing was kept. */
        record Geweigerd(String zin) implements Uitkomst {}
    }

    @Override
    public List<Invulbaar> invulbaar(String nummer, Schoolplan plan) {
        return mag(nummer).keySet().stream()
                .flatMap(id -> plan.formulier(id).stream())
                .map(f -> new Invulbaar(f.id(), f.naam(), f.uitleg()))
                .toList();
    }

    @Override
    public List<Stuk> stukken(String nummer, Schoolplan plan) {
        return jdbc.sql(
                        "select formulier, klasse, op, wie, antwoorden::text, gevaar from registratie.genodigd_stukken(:nummer)")
                .param("nummer", nummer)
                .query((rs, n) -> new Stuk(
                        rs.getInt(2),
                        Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                        rs.getString(4),
                        plan.formulier(rs.getString(1)).map(Formulier::naam).orElse(rs.getString(1)),
                        tekst(plan, rs.getString(1), Invulling.antwoorden(rs.getString(5)), rs.getString(6)),
                        true))
                .list();
    }

    private String tekst(Schoolplan plan, String formulier, Map<String, String> antwoorden, String gevaar) {
        String regels = plan.formulier(formulier).stream()
                .flatMap(f -> formulieren.regels(f.alleVelden(), antwoorden).stream())
                .map(r -> r.vraag() + " " + r.antwoord())
                .collect(Collectors.joining("\n"));
        return gevaar.isEmpty() ? regels : gevaar + "\n" + regels;
    }

    private Map<String, Boolean> mag(String nummer) {
        Map<String, Boolean> uit = new LinkedHashMap<>();
        jdbc.sql("select formulier, geldt from registratie.genodigd_formulieren(:nummer)")
                .param("nummer", nummer)
                .query(rs -> {
                    uit.put(rs.getString(1), rs.getBoolean(2));
                });
        return uit;
    }

    /** The form of that name, when the plan gives it to this person in this zaak. */
    @Transactional(readOnly = true)
    public Open open(Blad blad, String formulier) {
        Boolean geldt = mag(blad.nummer()).get(formulier);
        if (geldt == null) throw new NietGevonden();
        Planversie versie = blad.versie();
        Formulier f = versie.plan().formulier(formulier).orElseThrow(NietGevonden::new);
        if (geldt) return new Open(f, versie, blad.nummer(), "", "");
        String nodig = nodig(versie.plan(), f) + vraag(blad);
        return new Open(
                f,
                versie,
                blad.nummer(),
                "Dit mag nog niet worden vastgelegd. " + nodig,
                f.bijGevaar() == null ? "" : f.bijGevaar());
    }

    /** Which consent is missing and who gives it; not who said what. */
    private static String nodig(Schoolplan plan, Formulier f) {
        Optional<Toestemmingsoort> soort = plan.toestemming(Objects.requireNonNullElse(f.toestemming(), ""));
        return soort.map(s -> "Hiervoor is de toestemming ‘" + s.naam() + "’ nodig van "
                        + s.gevers().stream()
                                .map(g -> partij(plan, g))
                                .distinct()
                                .collect(Collectors.joining(" en "))
                        + ".")
                .orElse("Hiervoor is toestemming nodig.");
    }

    private static String partij(Schoolplan plan, Toestemmingsoort.Gever g) {
        String wie = g.partij().equals(Partij.OUDER_MET_GEZAG)
                ? "een ouder met gezag"
                : g.partij().equals(Partij.LEERLING)
                        ? "de leerling zelf"
                        : plan.woorden().rol(g.partij());
        Integer vanaf = g.vanafLeeftijd();
        Integer tot = g.totLeeftijd();
        return wie
                + (vanaf == null ? "" : " (vanaf " + vanaf + " jaar)")
                + (tot == null ? "" : " (tot " + tot + " jaar)");
    }

    private static String vraag(Blad blad) {
        return " Vraag de school of zij die wil vragen"
                + (blad.eigenaar().isEmpty() ? "." : ": " + blad.eigenaar() + ".");
    }

    @Transactional(readOnly = true)
    public Formulierblad begin(Bezoeker wie, Open open) {
        Formulier f = open.formulier();
        return formulieren.met(wie, open.plaats(), f, f.velden(), open.plek(), Map.of(), Map.of());
    }

    /** The form as it was sent in. */
    @Transactional(readOnly = true)
    public Formulierblad ingevuld(Bezoeker wie, Open open, Map<String, String> velden) {
        Formulier f = open.formulier();
        Ingevuld ingevuld = formulieren.lees(open.plaats(), f.velden(), velden);
        return formulieren.met(
                wie, open.plaats(), f, f.velden(), open.plek(), ingevuld.antwoorden(), ingevuld.fouten());
    }

    /**
     * Writes it down at the zaak; the owner of the zaak hears of it.
     *
     * @param gevaar why there is danger, when it goes on without the consent; null when it is not that
     */
    public Uitkomst legVast(Bezoeker wie, Open open, Map<String, String> velden, @Nullable String gevaar) {
        String waarom = gevaar == null ? "" : gevaar.strip();
        boolean nood = gevaar != null && !open.gevaar().isEmpty();
        if (nood && waarom.isEmpty())
            return new Uitkomst.Geweigerd("Schrijf waarom de leerling gevaar loopt. Die reden blijft staan.");
        if (nood && waarom.length() > Registraties.LANGSTE_REDEN)
            return new Uitkomst.Geweigerd("Houd de reden bij " + Registraties.LANGSTE_REDEN + " tekens.");
        if (!nood && !open.dicht().isEmpty()) return new Uitkomst.Geweigerd(open.dicht());
        Formulier f = open.formulier();
        Ingevuld ingevuld = formulieren.lees(open.plaats(), f.velden(), velden);
        if (!ingevuld.klopt()) return new Uitkomst.Onvolledig(ingevuld(wie, open, velden));
        String uit = jdbc.sql("""
                        select coalesce(registratie.genodigd_vastleggen(:id, :nummer, :formulier, :antwoorden::jsonb, :gevaar, :nu), '')""")
                .param("id", Ids.nieuw())
                .param("nummer", open.nummer())
                .param("formulier", f.id())
                .param("antwoorden", JSON.writeValueAsString(ingevuld.antwoorden()))
                .param("gevaar", nood ? waarom : "")
                .param("nu", Timestamp.from(klok.nu()))
                .query(String.class)
                .single();
        if (uit.isEmpty()) throw new NietGevonden();
        // Withdrawn between the opening of the page and this: nothing was kept.
        if (uit.equals("toestemming"))
            return new Uitkomst.Geweigerd("Dit mag nu niet worden vastgelegd: de toestemming is er niet meer.");
        formulieren.ruimOp(wie, open.plaats(), open.plek());
        return new Uitkomst.Vastgelegd("Vastgelegd bij de zaak. De school kan het lezen.");
    }
}
