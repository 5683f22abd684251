package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Zaakopslag.Overgang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which version of the plan a zaak runs, and moving it to the version that holds now. A zaak never moves by itself
 * (CONFIG-07): somebody does it, with a reason.
 */
@Service
@Transactional
public class Zaakversies {

    private static final int LANGSTE_REDEN = 300;

    private final JdbcClient jdbc;
    private final Zaakopslag opslag;
    private final Zaakklok klokken;
    private final Zaken zaken;
    private final Schoolplannen schoolplannen;
    private final Locaties locaties;
    private final Klok klok;

    Zaakversies(
            JdbcClient jdbc,
            Zaakopslag opslag,
            Zaakklok klokken,
            Zaken zaken,
            Schoolplannen schoolplannen,
            Locaties locaties,
            Klok klok) {
        this.jdbc = jdbc;
        this.opslag = opslag;
        this.klokken = klokken;
        this.zaken = zaken;
        this.schoolplannen = schoolplannen;
        this.locaties = locaties;
        this.klok = klok;
    }

    /**
     * Under which version a zaak runs and which holds.
     *
     * @param bezwaar why it cannot move, and what to do; empty when it can
     * @param magOver whether this person may move it
     */
    public record Versiestand(int loopt, int geldt, boolean ouder, String bezwaar, boolean magOver) {}

    /** What came of moving. */
    public sealed interface Overzetuitkomst {

        record Overgezet(int naar) implements Overzetuitkomst {}

        /** Field to sentence; nothing changed. */
        record Onvolledig(Map<String, String> fouten) implements Overzetuitkomst {}

        record Ingehaald() implements Overzetuitkomst {}
    }

    /** An open zaak under an older version, for the list. */
    public record Oudere(
            String nummer,
            UUID leerling,
            String leerlingNaam,
            String zaaktype,
            String fase,
            int loopt,
            int geldt,
            String bezwaar) {

        public String url() {
            return "/zaken/" + nummer;
        }
    }

    @Transactional(readOnly = true)
    public Versiestand stand(Bezoeker wie, Inzage inzage, Zaak zaak) {
        Optional<UUID> locatie =
                zaak.loopt() ? locaties.vanLeerling(zaak.leerling()).map(Locatie::id) : Optional.empty();
        return stand(wie, inzage, zaak, locatie);
    }

    /** The same, for a page that knows already where the pupil is enrolled. */
    @Transactional(readOnly = true)
    public Versiestand stand(Bezoeker wie, Inzage inzage, Zaak zaak, Optional<UUID> locatie) {
        Planversie loopt = schoolplannen.versie(zaak.planversie());
        if (!zaak.loopt()) return new Versiestand(loopt.nummer(), loopt.nummer(), false, "", false);
        Planversie geldt = locatie.map(schoolplannen::voorLocatie).orElse(loopt);
        boolean ouder = !geldt.id().equals(loopt.id());
        return new Versiestand(
                loopt.nummer(),
                geldt.nummer(),
                ouder,
                ouder ? bezwaar(loopt, geldt, zaak.zaaktype(), zaak.fase()) : "",
                ouder && zaken.magOverdragen(wie, inzage, zaak));
    }

    /** The open zaken that this person sees and that run under another version than the one that holds. */
    @Transactional(readOnly = true)
    public List<Oudere> oudere() {
        return jdbc.sql("""
                        select z.nummer, z.leerling_id, l.naam, z.zaaktype, z.fase, z.planversie_id, g.versie_id
                          from zaak.zaak z
                          join organisatie.leerling l on l.id = z.leerling_id
                          join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.vanaf <= :dag and (i.tot is null or i.tot > :dag)
                          join schoolplan.in_gebruik g on g.locatie_id = i.locatie_id
                         where z.gesloten_op is null and g.versie_id <> z.planversie_id
                         order by l.naam, z.nummer limit 200""").param("dag", klok.vandaag()).query(this::lees).list();
    }

    private Oudere lees(ResultSet rs, int n) throws SQLException {
        Planversie loopt = schoolplannen.versie(rs.getObject(6, UUID.class));
        Planversie geldt = schoolplannen.versie(rs.getObject(7, UUID.class));
        String type = rs.getString(4);
        String fase = rs.getString(5);
        Optional<Zaaktype> soort = loopt.plan().zaaktype(type);
        return new Oudere(
                rs.getString(1),
                rs.getObject(2, UUID.class),
                rs.getString(3),
                soort.map(Zaaktype::naam).orElse(type),
                soort.flatMap(t -> t.fase(fase)).map(Fase::naam).orElse(fase),
                loopt.nummer(),
                geldt.nummer(),
                bezwaar(loopt, geldt, type, fase));
    }

    private static String bezwaar(Planversie loopt, Planversie geldt, String zaaktype, String fase) {
        Optional<Zaaktype> type = geldt.plan().zaaktype(zaaktype);
        String naam = loopt.plan()
                .zaaktype(zaaktype)
                .flatMap(t -> t.fase(fase))
                .map(Fase::naam)
                .orElse(fase);
        if (type.isEmpty())
            return "Deze procedure staat niet meer in versie " + geldt.nummer()
                    + ". Laat de zaak aflopen volgens versie " + loopt.nummer() + ".";
        return type.get().fase(fase).isPresent()
                ? ""
                : "De fase ‘" + naam + "’ bestaat niet meer in versie " + geldt.nummer()
                        + ". Neem eerst een besluit dat de zaak in een volgende fase brengt, of laat haar aflopen volgens versie "
                        + loopt.nummer() + ".";
    }

    /** Moves the zaak to the version that holds where the pupil goes to school. Its clocks follow, from the day they began. */
    public Overzetuitkomst zetOver(Bezoeker wie, Inzage inzage, Zaak zaak, String reden, int versie) {
        Versiestand stand = stand(wie, inzage, zaak);
        if (!stand.magOver()) throw new NietGevonden();
        if (zaak.versie() != versie) return new Overzetuitkomst.Ingehaald();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!stand.bezwaar().isEmpty()) fouten.put("", stand.bezwaar());
        if (reden.isBlank()) fouten.put("reden", "Schrijf op waarom deze zaak volgens de nieuwe versie verdergaat.");
        if (reden.length() > LANGSTE_REDEN) fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty()) return new Overzetuitkomst.Onvolledig(fouten);
        Planversie was = schoolplannen.versie(zaak.planversie());
        Planversie wordt = locaties.vanLeerling(zaak.leerling())
                .map(Locatie::id)
                .map(schoolplannen::voorLocatie)
                .orElseThrow(NietGevonden::new);
        int geraakt = jdbc.sql(
                        "update zaak.zaak set planversie_id = :versie, versie = versie + 1 where id = :id and versie = :nu")
                .param("versie", wordt.id())
                .param("id", zaak.id())
                .param("nu", versie)
                .update();
        if (geraakt == 0) return new Overzetuitkomst.Ingehaald();
        opslag.noteer(
                wie,
                zaak,
                Overgang.VERSIE,
                String.valueOf(was.nummer()),
                String.valueOf(wordt.nummer()),
                reden.strip(),
                klok.nu());
        Zaak nu = opslag.zoek(zaak.id()).orElseThrow(NietGevonden::new);
        klokken.zetOver(
                wie,
                nu,
                was.plan(),
                Zaakplan.van(was, zaak.zaaktype()).fase(zaak.fase()),
                wordt.plan(),
                Zaakplan.van(wordt, zaak.zaaktype()).fase(zaak.fase()),
                "overgezet naar versie " + wordt.nummer() + ": " + reden.strip());
        return new Overzetuitkomst.Overgezet(wordt.nummer());
    }
}
