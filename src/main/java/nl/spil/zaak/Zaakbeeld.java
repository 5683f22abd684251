package nl.spil.zaak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Aspect;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Dossierhouder;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.termijn.Termijnregel;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything of one zaak for its page: phase with its rules, decisions, history and what runs. */
@Component
public class Zaakbeeld {

    private static final String ZWIJGT = "het document noemt dit niet";

    private final JdbcClient jdbc;
    private final Zaakplannen plannen;
    private final Zaakklok klokken;
    private final Besluiten besluitenTeller;
    private final List<Doelplaats> doelplaatsen;
    private final Klok klok;

    Zaakbeeld(
            JdbcClient jdbc,
            Zaakplannen plannen,
            Zaakklok klokken,
            Besluiten besluiten,
            List<Doelplaats> doelplaatsen,
            Klok klok) {
        this.jdbc = jdbc;
        this.plannen = plannen;
        this.klokken = klokken;
        this.besluitenTeller = besluiten;
        this.doelplaatsen = doelplaatsen;
        this.klok = klok;
    }

    /**
     * What the page of a zaak shows.
     *
     * @param planNummer number of the planversie that the zaak keeps
     * @param termijnen what is open, first due first
     * @param grenzen what may not last longer, and what is counted, in sentences
     */
    public record Beeld(
            String naam,
            Faseregels fase,
            List<Routestap> stappen,
            String eigenaar,
            String eigenaarRol,
            int planNummer,
            List<Termijnregel> termijnen,
            List<String> grenzen,
            List<Genomen> besluiten,
            List<Gebeurd> geschiedenis) {}

    /**
     * What the plan says about the phase of now (ROUTE-01).
     *
     * @param elders who stays responsible, when the pupil is taught elsewhere in this phase
     */
    public record Faseregels(
            String naam,
            String niveau,
            String aanZet,
            List<String> betrokken,
            List<String> gegevens,
            List<String> afspraken,
            List<Faseplan> plannen,
            String bron,
            @Nullable Dossierhouder elders) {}

    /** A kind of plan that belongs to the phase; {@code draait} when Spil has pages for it. */
    public record Faseplan(String naam, boolean draait) {}

    /**
     * A decision that was taken.
     *
     * @param bereikt ja, deels, nee, or empty as long as nobody recorded it
     * @param inPlan where its goal is evaluated, when that is in a plan; empty when it is here
     */
    public record Genomen(
            UUID id,
            String naam,
            String reden,
            String doorNaam,
            String doorRol,
            Instant op,
            String uitvoerder,
            @Nullable LocalDate start,
            String doel,
            @Nullable LocalDate evaluatieOp,
            String niveau,
            String niveauDoor,
            String niveauReden,
            List<String> aspecten,
            String ouders,
            String leerling,
            String resultaat,
            String naarFase,
            @Nullable UUID overleg,
            String bereikt,
            String bewijs,
            String effectDoor,
            String inPlan,
            List<Kenmerk> kenmerken,
            String soort,
            String vanFase) {

        public boolean wachtOpEffect() {
            return !doel.isEmpty() && evaluatieOp != null && bereikt.isEmpty();
        }

        Genomen in(String plan) {
            return new Genomen(
                    id,
                    naam,
                    reden,
                    doorNaam,
                    doorRol,
                    op,
                    uitvoerder,
                    start,
                    doel,
                    evaluatieOp,
                    niveau,
                    niveauDoor,
                    niveauReden,
                    aspecten,
                    ouders,
                    leerling,
                    resultaat,
                    naarFase,
                    overleg,
                    bereikt,
                    bewijs,
                    effectDoor,
                    plan,
                    kenmerken,
                    soort,
                    vanFase);
        }
    }

    /** Something chosen from a list of the plan, in words. */
    public record Kenmerk(String naam, String waarde) {}

    /** A line of the history: what, why, who, when. */
    public record Gebeurd(String wat, String reden, String door, Instant op) {}

    public Beeld van(Inzage inzage, Zaak zaak) {
        Zaakplan plan = plannen.van(zaak);
        List<Overgang> overgangen = overgangen(zaak);
        Map<String, Instant> begonnen = new HashMap<>();
        String startfase = zaak.fase();
        for (Overgang o : overgangen) {
            if (o.soort().equals("gestart")) startfase = o.naar();
            if (List.of("gestart", "fase", "gesloten").contains(o.soort())) begonnen.put(o.naar(), o.op());
        }
        List<Termijnregel> open = klokken.open(zaak);
        return new Beeld(
                plan.zaaktype().naam(),
                regels(plan, plan.fase(zaak.fase())),
                Stappen.van(plan, zaak.fase(), zaak.loopt(), begonnen, startfase, klok.vandaag()),
                overgangen.isEmpty() ? "" : overgangen.getFirst().eigenaar(),
                plan.rolNaam(plan.zaaktype().eigenaar()),
                plan.versie().nummer(),
                open,
                grenzen(zaak, plan, open),
                metPlaats(inzage, zaak, besluiten(zaak, plan)),
                overgangen.reversed().stream().map(o -> gebeurd(o, plan)).toList());
    }

    /** "Hoogstens tot en met 3 mei: …", and "2 van 8 keer vastgelegd: …". */
    private List<String> grenzen(Zaak zaak, Zaakplan plan, List<Termijnregel> open) {
        List<String> uit = new ArrayList<>();
        for (Termijnregel regel : open) {
            Termijnsoort soort = plan.plan().termijn(regel.soort()).orElse(null);
            if (soort == null) continue;
            if (soort.hoogstens())
                uit.add("Dit duurt hoogstens tot en met " + Datum.lang(regel.verlooptOp())
                        + ". Neem vóór die dag een besluit: " + Woorden.klein(regel.omschrijving()) + ".");
            if (soort.minstens() && regel.verlooptOp().isAfter(klok.vandaag()))
                uit.add("Dit duurt minstens tot en met " + Datum.lang(regel.verlooptOp()) + "." + eerder(plan, zaak));
            Termijnsoort.Aantal aantal = soort.aantal();
            if (aantal != null)
                plan.fase(zaak.fase())
                        .besluit(aantal.besluit())
                        .ifPresent(b -> uit.add(besluitenTeller.aantal(zaak, b.id()) + " van hoogstens " + aantal.keer()
                                + " keer vastgelegd: " + Woorden.klein(b.naam()) + "."));
        }
        return uit;
    }

    /** " Eerder kan alleen: stoppen." */
    private static String eerder(Zaakplan plan, Zaak zaak) {
        List<String> namen = plan.fase(zaak.fase()).besluiten().stream()
                .filter(Besluitsoort::eerder)
                .map(b -> Woorden.klein(b.naam()))
                .toList();
        return namen.isEmpty() ? "" : " Eerder kan alleen: " + String.join(", ", namen) + ".";
    }

    private List<Genomen> metPlaats(Inzage inzage, Zaak zaak, List<Genomen> besluiten) {
        if (besluiten.stream().noneMatch(Genomen::wachtOpEffect)) return besluiten;
        Map<UUID, String> inPlan = new HashMap<>();
        doelplaatsen.forEach(d -> inPlan.putAll(d.evalueerbaar(inzage, zaak.id())));
        return besluiten.stream()
                .map(b -> b.in(inPlan.getOrDefault(b.id(), "")))
                .toList();
    }

    private static Faseregels regels(Zaakplan plan, Fase fase) {
        String niveau = fase.niveau();
        return new Faseregels(
                fase.naam(),
                niveau == null ? "" : plan.niveauNaam(niveau),
                plan.rolNaam(fase.eigenaar()),
                fase.betrokken().stream().map(plan::partijNaam).toList(),
                fase.zwijgt().contains(Fase.Zwijgt.GEGEVENS) ? List.of(ZWIJGT) : fase.gegevens(),
                fase.zwijgt().contains(Fase.Zwijgt.AFSPRAKEN) ? List.of(ZWIJGT) : fase.afspraken(),
                fase.plansoorten().stream()
                        .flatMap(id -> plan.plan().plansoort(id).stream())
                        .map(p -> new Faseplan(p.naam(), p.wettelijk()))
                        .toList(),
                fase.bron(),
                fase.elders() ? plan.plan().dossierhouder() : null);
    }

    private record Overgang(
            String soort, String van, String naar, String reden, String door, Instant op, String eigenaar) {}

    private List<Overgang> overgangen(Zaak zaak) {
        return jdbc.sql("""
                        select v.soort, case when v.soort = 'eigenaar' then coalesce(a.naam, '') else v.van end,
                               case when v.soort = 'eigenaar' then coalesce(b.naam, '') else v.naar end, v.reden, v.door_naam, v.op,
                               coalesce((select m.naam from organisatie.medewerker m where m.account_id = :eigenaar), '')
                          from zaak.overgang v
                          left join organisatie.medewerker a on a.account_id = case when v.soort = 'eigenaar' then v.van::uuid end
                          left join organisatie.medewerker b on b.account_id = case when v.soort = 'eigenaar' then v.naar::uuid end
                         where v.zaak_id = :zaak order by v.op, v.id""")
                .param("zaak", zaak.id())
                .param("eigenaar", zaak.eigenaar())
                .query((rs, n) -> new Overgang(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getString(7)))
                .list();
    }

    private static Gebeurd gebeurd(Overgang o, Zaakplan plan) {
        String wat = switch (o.soort()) {
            case "gestart" -> "Begonnen in ‘" + plan.faseNaam(o.naar()) + "’";
            case "fase" -> "Van ‘" + plan.faseNaam(o.van()) + "’ naar ‘" + plan.faseNaam(o.naar()) + "’";
            case "eigenaar" -> "Overgedragen van " + o.van() + " aan " + o.naar();
            case "versie" -> "Overgezet van versie " + o.van() + " naar versie " + o.naar() + " van het schoolplan";
            case "toegelaten" ->
                Woorden.groot(plan.plan().woorden().deAanmelding()) + " is toegelaten tot een eerder overleg";
            default -> "Gesloten";
        };
        return new Gebeurd(wat, o.reden(), o.door(), o.op());
    }

    private List<Genomen> besluiten(Zaak zaak, Zaakplan plan) {
        return jdbc.sql("""
                        select b.*, coalesce(m.naam, b.uitvoerder) as wie, coalesce(e.bereikt, '') as bereikt, coalesce(e.bewijs, '') as bewijs,
                               coalesce(e.door_naam, '') as effect_door
                          from zaak.besluit b
                          left join zaak.effect e on e.besluit_id = b.id
                          left join organisatie.medewerker m on m.account_id = b.uitvoerder_id
                         where b.zaak_id = :zaak order by b.op desc, b.id desc""")
                .param("zaak", zaak.id())
                .query((rs, n) -> besluit(rs, plan))
                .list();
    }

    private static Genomen besluit(ResultSet rs, Zaakplan plan) throws SQLException {
        String niveau = rs.getString("niveau");
        List<String> aspecten = new ArrayList<>();
        for (String id : Arrays.asList((String[]) rs.getArray("aspecten").getArray())) {
            aspecten.add(plan.plan().aspecten().stream()
                    .filter(a -> a.id().equals(id))
                    .map(Aspect::naam)
                    .findFirst()
                    .orElse(id));
        }
        boolean verder = !rs.getString("van_fase").equals(rs.getString("naar_fase"));
        return new Genomen(
                rs.getObject("id", UUID.class),
                rs.getString("naam"),
                rs.getString("reden"),
                rs.getString("door_naam"),
                rs.getString("door_rol"),
                rs.getTimestamp("op").toInstant(),
                rs.getString("wie"),
                rs.getObject("start", LocalDate.class),
                rs.getString("doel"),
                rs.getObject("evaluatie_op", LocalDate.class),
                niveau.isEmpty() ? "" : plan.niveauNaam(niveau),
                rs.getString("niveau_door"),
                rs.getString("niveau_reden"),
                aspecten,
                betrokken(
                        rs.getObject("ouders_op", LocalDate.class),
                        rs.getString("ouders_wijze"),
                        rs.getString("ouders_waarom_niet")),
                betrokken(
                        rs.getObject("leerling_op", LocalDate.class),
                        rs.getString("leerling_zei"),
                        rs.getString("leerling_waarom_niet")),
                rs.getString("resultaat"),
                verder ? plan.faseNaam(rs.getString("naar_fase")) : "",
                rs.getObject("overleg_id", UUID.class),
                rs.getString("bereikt"),
                rs.getString("bewijs"),
                rs.getString("effect_door"),
                "",
                Kenmerken.lees(plan.plan(), rs.getString("kenmerken")).stream()
                        .map(k -> new Kenmerk(k.naam(), k.waarde()))
                        .toList(),
                rs.getString("soort"),
                rs.getString("van_fase"));
    }

    private static String betrokken(@Nullable LocalDate op, String inhoud, String waaromNiet) {
        if (op != null) return nl.spil.gedeeld.Datum.lang(op) + (inhoud.isEmpty() ? "" : ": " + inhoud);
        return waaromNiet.isEmpty() ? "" : "niet, omdat: " + waaromNiet;
    }
}
