package nl.spil.plan;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers on goals and signatures under a plan: you sign what you read. Rows are only ever added, and the last answer on
 * exactly this content counts.
 */
@Service
@Transactional
public class Instemmingen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Plandossiers dossiers;
    private final Plannen plannen;
    private final Leerlingen leerlingen;
    private final Functies functies;
    private final Concepten concepten;
    private final Plantermijnen termijnen;

    Instemmingen(
            JdbcClient jdbc,
            Klok klok,
            Plandossiers dossiers,
            Plannen plannen,
            Leerlingen leerlingen,
            Functies functies,
            Concepten concepten,
            Plantermijnen termijnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.dossiers = dossiers;
        this.plannen = plannen;
        this.leerlingen = leerlingen;
        this.functies = functies;
        this.concepten = concepten;
        this.termijnen = termijnen;
    }

    /** The three answers. */
    public enum Keuze {
        JA,
        JA_MET_OPMERKING,
        NEE;

        public String sleutel() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Keuze> van(String sleutel) {
            for (Keuze k : values()) if (k.sleutel().equals(sleutel)) return Optional.of(k);
            return Optional.empty();
        }
    }

    /**
     * How an answer came in: given by the person, or recorded by the school.
     *
     * @param wijze zelf, papier or gesprek
     */
    public record Invoer(@Nullable Keuze keuze, String opmerking, String wijze) {
        public Invoer {
            opmerking = opmerking.strip();
        }
    }

    /** Who of these asks something of this person: what may be answered here. */
    public Optional<Ondertekenaar> ik(Bezoeker wie, Inzage inzage, Plandossier plan) {
        return ondertekenaars(inzage, plan).stream()
                .filter(o -> wie.accountId().equals(o.accountId()))
                .findFirst();
    }

    public List<Ondertekenaar> ondertekenaars(Inzage inzage, Plandossier plan) {
        return ondertekenaars(plannen.sjabloon(plan.kop()), leerlingen.kop(inzage), plan);
    }

    public List<Ondertekenaar> ondertekenaars(
            Sjabloon sjabloon, nl.spil.organisatie.LeerlingKop kop, Plandossier plan) {
        return Ondertekenaar.van(sjabloon, kop, functies, plan.kop());
    }

    /** The own answer on a goal, on the content as it was read. */
    public Antwoorduitkomst beantwoord(
            Bezoeker wie, Inzage inzage, Plandossier plan, UUID doelId, String gelezen, Invoer invoer) {
        Ondertekenaar ik = ik(wie, inzage, plan).orElseThrow(NietGevonden::new);
        return antwoord(wie, inzage, plan, ik, doelId, gelezen, new Invoer(invoer.keuze(), invoer.opmerking(), "zelf"));
    }

    /** The own signature under the whole plan, on the uitgave as it was read. */
    public Antwoorduitkomst teken(Bezoeker wie, Inzage inzage, Plandossier plan, int gelezen, Invoer invoer) {
        Ondertekenaar ik = ik(wie, inzage, plan).orElseThrow(NietGevonden::new);
        return handtekening(wie, inzage, plan, ik, gelezen, new Invoer(invoer.keuze(), invoer.opmerking(), "zelf"));
    }

    /** An answer or signature that came in on paper or in a talk, recorded by the school; {@code doelId} null for the whole plan. */
    public Antwoorduitkomst legVast(
            Bezoeker wie,
            Inzage inzage,
            Plandossier plan,
            UUID account,
            @Nullable UUID doelId,
            String gelezen,
            Invoer invoer) {
        Plannen.eisSchrijven(inzage);
        Ondertekenaar wiens = ondertekenaars(inzage, plan).stream()
                .filter(o -> account.equals(o.accountId()))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (!invoer.wijze().equals("papier") && !invoer.wijze().equals("gesprek")) {
            return new Antwoorduitkomst.Onvolledig(
                    Map.of("wijze", "Kies hoe het antwoord binnenkwam: op papier of in een gesprek."));
        }
        return doelId == null
                ? handtekening(wie, inzage, plan, wiens, getal(gelezen), invoer)
                : antwoord(wie, inzage, plan, wiens, doelId, gelezen, invoer);
    }

    /** Somebody does not want to sign: why, and on which day the school pointed to the klachtencommissie (OPP-21). */
    public Planuitkomst weiger(
            Bezoeker wie,
            Inzage inzage,
            Plandossier plan,
            UUID account,
            String reden,
            @Nullable LocalDate routeGewezenOp) {
        Plannen.eisSchrijven(inzage);
        if (!plan.kop().staat().open()) return new Planuitkomst.Gesloten();
        Ondertekenaar wiens = ondertekenaars(inzage, plan).stream()
                .filter(o -> o.gezin() && account.equals(o.accountId()))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (reden.isBlank())
            fouten.put(
                    "reden", "Schrijf waarom " + wiens.naam() + " niet tekent, zo veel mogelijk in de eigen woorden.");
        if (routeGewezenOp == null || routeGewezenOp.isAfter(klok.vandaag())) {
            fouten.put("routeGewezenOp", "Kies de dag waarop je de weg naar de klachtencommissie wees.");
        }
        if (!fouten.isEmpty()) return new Planuitkomst.Onvolledig(fouten);
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plan.weigering (id, bestuur_id, leerling_id, plan_id, account_id, naam, partij, reden, route_gewezen_op, auteur_id, auteur_naam, op)
                values (:id, toegang.bestuur(), :leerling, :plan, :account, :naam, :partij, :reden, :dag, :wie, :door, :nu)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("plan", plan.kop().id())
                .param("account", account)
                .param("naam", wiens.naam())
                .param("partij", wiens.partij())
                .param("reden", reden.strip())
                .param("dag", routeGewezenOp)
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return new Planuitkomst.Gelukt(id);
    }

    private Antwoorduitkomst antwoord(
            Bezoeker wie,
            Inzage inzage,
            Plandossier plan,
            Ondertekenaar wiens,
            UUID doelId,
            String gelezen,
            Invoer invoer) {
        if (!wiens.handelingsdeel()) throw new NietGevonden();
        Doel doel = plan.doel(doelId).orElseThrow(NietGevonden::new);
        if (!plannen.blijftVoorgelegd(plan.kop().id()) || !doel.loopt()) return new Antwoorduitkomst.NietGevraagd();
        Map<String, String> fouten = fouten(invoer);
        if (!fouten.isEmpty()) return new Antwoorduitkomst.Onvolledig(fouten);
        if (!doel.vingerafdruk().equals(gelezen)) return new Antwoorduitkomst.TekstGewijzigd();
        zet(wie, inzage, plan, wiens, doel, invoer);
        concepten.ruimOp(wie, plek(doelId), inzage.leerling());
        termijnen.naAntwoord(wie, inzage, plannen.sjabloon(plan.kop()), plan.kop());
        return new Antwoorduitkomst.Vastgelegd();
    }

    private Antwoorduitkomst handtekening(
            Bezoeker wie, Inzage inzage, Plandossier plan, Ondertekenaar wiens, int gelezen, Invoer invoer) {
        if (!wiens.heelPlan()) throw new NietGevonden();
        if (!plannen.blijftVoorgelegd(plan.kop().id())) return new Antwoorduitkomst.NietGevraagd();
        Map<String, String> fouten = fouten(invoer);
        if (!fouten.isEmpty()) return new Antwoorduitkomst.Onvolledig(fouten);
        if (plan.kop().uitgave() != gelezen) return new Antwoorduitkomst.TekstGewijzigd();
        zet(wie, inzage, plan, wiens, null, invoer);
        concepten.ruimOp(wie, plek(plan.kop().id()), inzage.leerling());
        termijnen.naAntwoord(wie, inzage, plannen.sjabloon(plan.kop()), plan.kop());
        return new Antwoorduitkomst.Vastgelegd();
    }

    /** Where the unsaved remark on a goal, or on the whole plan, is kept. */
    public static String plek(UUID doelOfPlan) {
        return "instemming." + doelOfPlan;
    }

    private static Map<String, String> fouten(Invoer invoer) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (invoer.keuze() == null) fouten.put("antwoord", "Kies eerst een antwoord.");
        else if (invoer.keuze() != Keuze.JA && invoer.opmerking().isEmpty()) {
            fouten.put("opmerking", "Schrijf in uw eigen woorden wat u wilt zeggen.");
        }
        return fouten;
    }

    private void zet(
            Bezoeker wie, Inzage inzage, Plandossier plan, Ondertekenaar wiens, @Nullable Doel doel, Invoer invoer) {
        Keuze keuze = Objects.requireNonNull(invoer.keuze());
        // The same answer twice is one answer; another answer is the next one. The unique key settles two at once.
        jdbc.sql("""
                insert into plan.instemming (id, bestuur_id, leerling_id, plan_id, doel_id, stam_id, uitgave, vingerafdruk, account_id, naam, partij,
                    antwoord, opmerking, wijze, vastgelegd_door, volgnummer, op)
                select :id, toegang.bestuur(), :leerling, :plan, :doel, :stam, :uitgave, :vingerafdruk, :account, :naam, :partij,
                       :antwoord, :opmerking, :wijze, :door, 1 + coalesce(max(i.volgnummer), 0), :nu
                  from plan.instemming i
                 where i.plan_id = :plan and i.doel_id is not distinct from :doel::uuid and i.account_id = :account and i.uitgave = :uitgave
                having (array_agg(i.antwoord || '|' || i.opmerking order by i.volgnummer desc))[1] is distinct from :antwoord || '|' || :opmerking
                on conflict do nothing""")
                .param("id", Ids.nieuw())
                .param("leerling", inzage.leerling())
                .param("plan", plan.kop().id())
                .param("doel", doel == null ? null : doel.id())
                .param("stam", doel == null ? null : doel.stamId())
                .param("uitgave", plan.kop().uitgave())
                .param("vingerafdruk", doel == null ? "" : doel.vingerafdruk())
                .param("account", wiens.accountId())
                .param("naam", wiens.naam())
                .param("partij", wiens.partij())
                .param("antwoord", keuze.sleutel())
                .param("opmerking", invoer.opmerking())
                .param("wijze", invoer.wijze())
                .param("door", invoer.wijze().equals("zelf") ? "" : wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    private static int getal(String tekst) {
        try {
            return Integer.parseInt(tekst);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
