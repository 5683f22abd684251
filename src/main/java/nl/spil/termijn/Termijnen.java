package nl.spil.termijn;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.termijn.Rekening.Pauze;
import nl.spil.termijn.Rekening.Verlenging;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Terms and acties: start, meet, pause, extend, correct, hand over. Every change of the due day is computed from the facts
 * and stays in the history with its reason.
 *
 * <p>{@code wie} is the acting person, or null in a job. The acts follow from something that went through the gate, so
 * they work for who stands in the dossier of the pupil, also on a term that this person does not read.
 */
@Service
@Transactional
public class Termijnen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolkalender kalender;

    Termijnen(JdbcClient jdbc, Klok klok, Schoolkalender kalender) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.kalender = kalender;
    }

    /** The day on which it would be over. */
    @Transactional(readOnly = true)
    public LocalDate verlooptOp(NieuweTermijn n) {
        return Rekening.van(n.start().op(), n.duur()).verlooptOp(vrijeDagen());
    }

    /** Starts the clock. */
    public UUID start(@Nullable Bezoeker wie, NieuweTermijn n) {
        UUID id = Ids.nieuw();
        LocalDate dag = verlooptOp(n);
        jdbc.sql("""
                insert into termijn.termijn (id, bestuur_id, leerling_id, locatie_id, onderwerp_soort, onderwerp_id, soort, klasse,
                    omschrijving, url, bron, startfeit, start_op, lengte, eenheid, vast_op, vakanties_tellen, verloopt_op,
                    eigenaar_id, eigenaar_rol, escalatie_rol, waarschuw_dagen, meer_lengte, meer_eenheid, meer_keer, gemaakt_door, gemaakt_op)
                values (:id, toegang.bestuur(), :leerling, :locatie, :onderwerpSoort, :onderwerp, :soort, :klasse,
                    :omschrijving, :url, :bron, :startfeit, :start, :lengte, :eenheid, :vast, :vakanties, :verlooptOp,
                    :eigenaar, :rol, :escalatie, :waarschuw, :meerLengte, :meerEenheid, :meerKeer, toegang.wie(), :nu)""")
                .param("id", id)
                .param("leerling", n.leerling())
                .param("locatie", n.locatie())
                .param("onderwerpSoort", n.onderwerp().soort())
                .param("onderwerp", n.onderwerp().id())
                .param("soort", n.soort())
                .param("klasse", n.klasse().nummer())
                .param("omschrijving", n.omschrijving())
                .param("url", n.url())
                .param("bron", n.bron())
                .param("startfeit", n.start().wat())
                .param("start", n.start().op())
                .param("lengte", n.duur().lengte())
                .param("eenheid", n.duur().eenheid().sleutel())
                .param("vast", n.duur().vast())
                .param("vakanties", n.duur().vakantiesTellen())
                .param("verlooptOp", dag)
                .param("eigenaar", n.eigenaar().account())
                .param("rol", n.eigenaar().rol())
                .param("escalatie", n.escalatieRol())
                .param("waarschuw", n.waarschuwDagen().toArray(Integer[]::new))
                .param("meerLengte", n.meer() == null ? 0 : n.meer().lengte())
                .param("meerEenheid", n.meer() == null ? "" : n.meer().eenheid().sleutel())
                .param("meerKeer", n.meer() == null ? 0 : n.meer().keer())
                .param("nu", nu())
                .update();
        jdbc.sql("select termijn.noteer(:id, 'gestart', null, :dag, :feit, :nu)")
                .param("id", id)
                .param("dag", dag)
                .param("feit", n.start().wat())
                .param("nu", nu())
                .query((rs, i) -> i)
                .list();
        return id;
    }

    /**
     * Something one person must do before a day.
     *
     * @param wat in the infinitive, without the name of the pupil: "ouders bellen over het vervolg"
     * @param url path of the page where it is done
     */
    public UUID actie(
            @Nullable Bezoeker wie,
            String wat,
            UUID eigenaar,
            LocalDate wanneer,
            Onderwerp onderwerp,
            @Nullable UUID leerling,
            Klasse klasse,
            String url,
            String bron) {
        return start(
                wie,
                new NieuweTermijn(
                        NieuweTermijn.ACTIE,
                        onderwerp,
                        leerling,
                        null,
                        klasse,
                        wat,
                        url,
                        bron,
                        new NieuweTermijn.Startfeit("afgesproken", klok.vandaag()),
                        Duur.tot(wanneer),
                        new NieuweTermijn.Eigenaar(eigenaar, ""),
                        "",
                        NieuweTermijn.DRIE_DAGEN,
                        null));
    }

    /** The same, about no pupil: it belongs to the location. */
    public UUID actieOpLocatie(
            @Nullable Bezoeker wie,
            String wat,
            UUID eigenaar,
            LocalDate wanneer,
            Onderwerp onderwerp,
            UUID locatie,
            Klasse klasse,
            String url,
            String bron) {
        return start(
                wie,
                new NieuweTermijn(
                        NieuweTermijn.ACTIE,
                        onderwerp,
                        null,
                        locatie,
                        klasse,
                        wat,
                        url,
                        bron,
                        new NieuweTermijn.Startfeit("afgesproken", klok.vandaag()),
                        Duur.tot(wanneer),
                        new NieuweTermijn.Eigenaar(eigenaar, ""),
                        "",
                        NieuweTermijn.DRIE_DAGEN,
                        null));
    }

    /** Met, with the proof. */
    public void haal(@Nullable Bezoeker wie, UUID termijn, String bewijs) {
        sluit(termijn, null, null, true, bewijs);
    }

    /** Meets every open term of this kind of this subject; how many there were. */
    public int haalVoor(@Nullable Bezoeker wie, Onderwerp onderwerp, String soort, String bewijs) {
        return sluit(null, onderwerp, soort, true, bewijs);
    }

    /** Lapses all that is still open of this subject, because it is over. */
    public int vervalVoor(@Nullable Bezoeker wie, Onderwerp onderwerp, String reden) {
        return sluit(null, onderwerp, null, false, reden);
    }

    public int vervalVoor(@Nullable Bezoeker wie, Onderwerp onderwerp, String soort, String reden) {
        return sluit(null, onderwerp, soort, false, reden);
    }

    private int sluit(
            @Nullable UUID termijn,
            @Nullable Onderwerp onderwerp,
            @Nullable String soort,
            boolean gehaald,
            String tekst) {
        return jdbc.sql("select termijn.sluit(:id, :onderwerpSoort, :onderwerp, :soort, :gehaald, :tekst, :dag, :nu)")
                .param("id", termijn)
                .param("onderwerpSoort", onderwerp == null ? null : onderwerp.soort())
                .param("onderwerp", onderwerp == null ? null : onderwerp.id())
                .param("soort", soort)
                .param("gehaald", gehaald)
                .param("tekst", tekst)
                .param("dag", klok.vandaag())
                .param("nu", nu())
                .query(UUID.class)
                .list()
                .size();
    }

    /** The clock stands still from today on. */
    public void pauzeer(@Nullable Bezoeker wie, UUID termijn, String reden) {
        Feiten f = feiten(termijn);
        if (!f.open() || f.stilSinds() != null) return;
        doe(
                "select termijn.pauzeer(:id, :pauze, :van, :reden, :nu)",
                termijn,
                "pauze",
                Ids.nieuw(),
                "van",
                klok.vandaag(),
                "reden",
                reden);
    }

    /** The clock runs again from today on; the days it stood still are added. */
    public void hervat(@Nullable Bezoeker wie, UUID termijn, String reden) {
        if (feiten(termijn).stilSinds() == null) return;
        doe("select termijn.hervat(:id, :tot)", termijn, "tot", klok.vandaag());
        herreken(termijn, "hervat", reden);
    }

    /** Pauses every open term of this kind of this subject. */
    public void pauzeerVoor(@Nullable Bezoeker wie, Onderwerp onderwerp, String soort, String reden) {
        lopend(onderwerp, soort).forEach(id -> pauzeer(wie, id, reden));
    }

    public void hervatVoor(@Nullable Bezoeker wie, Onderwerp onderwerp, String soort, String reden) {
        lopend(onderwerp, soort).forEach(id -> hervat(wie, id, reden));
    }

    /** More time, with the reason. */
    public void verleng(@Nullable Bezoeker wie, UUID termijn, int lengte, Eenheid eenheid, String reden) {
        if (!feiten(termijn).open()) return;
        doe(
                "select termijn.verleng(:id, :verlenging, :lengte, :eenheid, :reden, :nu)",
                termijn,
                "verlenging",
                Ids.nieuw(),
                "lengte",
                lengte,
                "eenheid",
                eenheid.sleutel(),
                "reden",
                reden);
        herreken(termijn, "verlengd", reden);
    }

    /** The fact that started the clock was on another day. */
    public void corrigeerStart(@Nullable Bezoeker wie, UUID termijn, LocalDate dag, String reden) {
        feiten(termijn);
        doe("select termijn.zet_start(:id, :start)", termijn, "start", dag);
        herreken(termijn, "startfeit", reden);
    }

    /** Why it was late. */
    public void verklaar(@Nullable Bezoeker wie, UUID termijn, String reden) {
        doe("select termijn.verklaar(:id, :reden, :nu)", termijn, "reden", reden);
    }

    /** One open term to another owner. */
    public void draagOver(@Nullable Bezoeker wie, UUID termijn, UUID naar, String rol, String reden) {
        wisselEigenaar(termijn, null, naar, rol, reden);
    }

    /** Everything open of somebody who leaves, to who takes over; how many. */
    public int draagAllesOver(@Nullable Bezoeker wie, UUID vanAccount, UUID naarAccount, String reden) {
        return wisselEigenaar(null, vanAccount, naarAccount, null, reden);
    }

    private int wisselEigenaar(
            @Nullable UUID termijn, @Nullable UUID van, UUID naar, @Nullable String rol, String reden) {
        return jdbc.sql("select termijn.draag_over(:id, :van, :naar, :rol, :reden, :nu)")
                .param("id", termijn)
                .param("van", van)
                .param("naar", naar)
                .param("rol", rol)
                .param("reden", reden)
                .param("nu", nu())
                .query(Integer.class)
                .single();
    }

    /**
     * Computes all open terms again, in the job of one bestuur; for when the holidays changed.
     *
     * @return how many got another day
     */
    public int herbereken(String reden) {
        List<UUID> open = jdbc.sql(
                        "select id from termijn.termijn where gehaald_op is null and vervallen_op is null order by id")
                .query(UUID.class)
                .list();
        VrijeDagen vrij = vrijeDagen();
        int anders = 0;
        for (UUID id : open) {
            Feiten f = feiten(id);
            LocalDate dag = f.rekening().verlooptOp(vrij);
            if (!dag.equals(f.verlooptOp())) {
                zetDag(id, dag, "vakantie", reden);
                anders++;
            }
        }
        return anders;
    }

    /**
     * Hands over what is owned by somebody who can no longer sign in, in the job of one bestuur: to the same role around the
     * pupil, or else to who hears when it is late, the OCO, the head of the location.
     *
     * @return how many got another owner
     */
    public int neemOver() {
        record Wissel(UUID termijn, UUID naar) {}
        List<Wissel> wissels = jdbc.sql("""
                select x.id, x.naar from (
                    select t.id, termijn.opvolger(t) as naar
                      from termijn.termijn t join toegang.account a on a.id = t.eigenaar_id and a.gesloten_op is not null
                     where t.gehaald_op is null and t.vervallen_op is null) x
                 where x.naar is not null order by x.id""")
                .query((rs, i) -> new Wissel(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
        wissels.forEach(
                w -> wisselEigenaar(w.termijn(), null, w.naar(), null, "de vorige eigenaar kan niet meer inloggen"));
        return wissels.size();
    }

    /** What is open about this subject, for who may read it. */
    @Transactional(readOnly = true)
    public List<Termijnregel> open(Onderwerp onderwerp) {
        return jdbc.sql(Werklijst.lijst("t.onderwerp_id = :onderwerp and t.onderwerp_soort = :soort"))
                .param("onderwerp", onderwerp.id())
                .param("soort", onderwerp.soort())
                .query((rs, i) -> Werklijst.regel(rs))
                .list();
    }

    /** Refuses when somebody else was first (409). */
    public void eisVersie(UUID termijn, int versie) {
        if (feiten(termijn).versie() != versie) {
            throw new OptimisticLockingFailureException("termijn " + termijn + " is intussen veranderd");
        }
    }

    private List<UUID> lopend(Onderwerp onderwerp, String soort) {
        return jdbc.sql("select termijn.lopend(:onderwerpSoort, :onderwerp, :soort)")
                .param("onderwerpSoort", onderwerp.soort())
                .param("onderwerp", onderwerp.id())
                .param("soort", soort)
                .query(UUID.class)
                .list();
    }

    private void herreken(UUID termijn, String soort, String reden) {
        zetDag(termijn, feiten(termijn).rekening().verlooptOp(vrijeDagen()), soort, reden);
    }

    private void zetDag(UUID termijn, LocalDate dag, String soort, String reden) {
        doe(
                "select termijn.zet_dag(:id, :naar, :soort, :reden, :nu)",
                termijn,
                "naar",
                dag,
                "soort",
                soort,
                "reden",
                reden);
    }

    private void doe(String sql, UUID termijn, Object... namenEnWaarden) {
        JdbcClient.StatementSpec s = jdbc.sql(sql).param("id", termijn).param("nu", nu());
        for (int i = 0; i < namenEnWaarden.length; i += 2) {
            s = s.param((String) namenEnWaarden[i], namenEnWaarden[i + 1]);
        }
        s.query((rs, i) -> i).list();
    }

    private VrijeDagen vrijeDagen() {
        return VrijeDagen.van(kalender.kalender());
    }

    private OffsetDateTime nu() {
        return klok.nu().atOffset(ZoneOffset.UTC);
    }

    private Feiten feiten(UUID termijn) {
        return jdbc.sql("""
                select start_op, lengte, eenheid, vast_op, vakanties_tellen, verloopt_op, stil_sinds, is_open, versie,
                       pauze_van, pauze_tot, verleng_lengte, verleng_eenheid
                  from termijn.feiten(:id)""")
                .param("id", termijn)
                .query((rs, i) -> Feiten.van(rs))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    private record Feiten(
            Rekening rekening,
            LocalDate verlooptOp,
            @Nullable LocalDate stilSinds,
            boolean open,
            int versie) {

        static Feiten van(ResultSet rs) throws SQLException {
            Duur duur = new Duur(
                    rs.getInt("lengte"),
                    Eenheid.van(rs.getString("eenheid")),
                    rs.getBoolean("vakanties_tellen"),
                    rs.getObject("vast_op", LocalDate.class));
            List<LocalDate> van = dagen(rs.getArray("pauze_van"));
            List<LocalDate> tot = dagen(rs.getArray("pauze_tot"));
            List<Pauze> pauzes = new ArrayList<>();
            for (int i = 0; i < van.size(); i++) pauzes.add(new Pauze(van.get(i), tot.get(i)));
            Integer[] lengtes = (Integer[]) rs.getArray("verleng_lengte").getArray();
            String[] eenheden = (String[]) rs.getArray("verleng_eenheid").getArray();
            List<Verlenging> verlengingen = new ArrayList<>();
            for (int i = 0; i < lengtes.length; i++)
                verlengingen.add(new Verlenging(lengtes[i], Eenheid.van(eenheden[i])));
            return new Feiten(
                    new Rekening(rs.getObject("start_op", LocalDate.class), duur, pauzes, verlengingen),
                    rs.getObject("verloopt_op", LocalDate.class),
                    rs.getObject("stil_sinds", LocalDate.class),
                    rs.getBoolean("is_open"),
                    rs.getInt("versie"));
        }

        private static List<LocalDate> dagen(Array array) throws SQLException {
            List<LocalDate> uit = new ArrayList<>();
            for (Object d : (Object[]) array.getArray()) uit.add(((java.sql.Date) d).toLocalDate());
            return uit;
        }
    }
}
