package nl.spil.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.organisatie.Locaties;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.plan.Planuitkomst.Gelukt;
import nl.spil.plan.Planuitkomst.Gesloten;
import nl.spil.plan.Planuitkomst.Ingehaald;
import nl.spil.plan.Planuitkomst.KanNogNiet;
import nl.spil.plan.Planuitkomst.Onvolledig;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Sectie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a plan: versions, sections, goals, laying it before who signs, and adopting it. */
@Service
@Transactional
public class Plannen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Plandossiers dossiers;
    private final Schoolplannen schoolplannen;
    private final Leerlingen leerlingen;
    private final Functies functies;
    private final Locaties locaties;
    private final Concepten concepten;
    private final Voorlegging voorlegging;
    private final Plantermijnen termijnen;
    private final ApplicationEventPublisher gebeurtenissen;

    Plannen(
            JdbcClient jdbc,
            Klok klok,
            Plandossiers dossiers,
            Schoolplannen schoolplannen,
            Leerlingen leerlingen,
            Functies functies,
            Locaties locaties,
            Concepten concepten,
            Voorlegging voorlegging,
            Plantermijnen termijnen,
            ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.dossiers = dossiers;
        this.schoolplannen = schoolplannen;
        this.leerlingen = leerlingen;
        this.functies = functies;
        this.locaties = locaties;
        this.concepten = concepten;
        this.voorlegging = voorlegging;
        this.termijnen = termijnen;
        this.gebeurtenissen = gebeurtenissen;
    }

    /** The template of this version, as it was when the version was opened. */
    public Sjabloon sjabloon(Kop kop) {
        return Sjabloon.van(schoolplannen.versie(kop.planversieId()), kop.soort());
    }

    /** The kind of plan that this page of the pupil is about: the one that the law asks for, whatever the school calls it. */
    public String soort(LeerlingKop kop) {
        return schoolplannen
                .voorLocatie(kop.locatie().id())
                .plan()
                .wettelijkPlan()
                .map(Plansoort::id)
                .orElseThrow(NietGevonden::new);
    }

    /** The template that a new version would get today. */
    public Sjabloon sjabloon(Inzage inzage, String soort) {
        return Sjabloon.van(planversie(inzage.leerling()), soort);
    }

    /**
     * Opens a version to write in: the first, or a copy of the last with everything earlier kept (OPP-20). When one is
     * already being made, that is the answer.
     */
    public UUID openNieuweVersie(Bezoeker wie, Inzage inzage, String soort, String aanleiding) {
        eisSchrijven(inzage);
        return open(inzage.leerling(), soort, aanleiding, null, new Auteur(wie.accountId(), wie.naam()));
    }

    record Auteur(UUID account, String naam) {}

    UUID open(UUID leerling, String soort, String aanleiding, @Nullable UUID zaak, Auteur auteur) {
        Optional<UUID> bezig = jdbc.sql("""
                select id from plan.plan
                 where leerling_id = :leerling and soort = :soort and staat in ('concept', 'voorgelegd')""")
                .param("leerling", leerling)
                .param("soort", soort)
                .query(UUID.class)
                .optional();
        if (bezig.isPresent()) return bezig.get();
        Planversie versie = planversie(leerling);
        Sjabloon sjabloon = Sjabloon.van(versie, soort);
        UUID id = Ids.nieuw();
        Timestamp nu = Timestamp.from(klok.nu());
        jdbc.sql("""
                insert into plan.plan (id, bestuur_id, leerling_id, soort, versienummer, planversie_id, zaak_id, aanleiding,
                    auteur_id, auteur_naam, gemaakt_op)
                select :id, toegang.bestuur(), :leerling, :soort,
                       1 + coalesce((select max(p.versienummer) from plan.plan p where p.leerling_id = :leerling and p.soort = :soort), 0),
                       :versie, :zaak, :aanleiding, :auteur, :naam, :nu""")
                .param("id", id)
                .param("leerling", leerling)
                .param("soort", soort)
                .param("versie", versie.id())
                .param("zaak", zaak)
                .param("aanleiding", aanleiding.strip())
                .param("auteur", auteur.account())
                .param("naam", auteur.naam())
                .param("nu", nu)
                .update();
        for (Sectie s : sjabloon.secties()) {
            if (s.soort() != Sectie.Soort.TEKST) continue;
            jdbc.sql("""
                    insert into plan.sectie (id, bestuur_id, leerling_id, plan_id, sleutel, tekst, handelingsdeel, gewijzigd_op, gewijzigd_door)
                    select :id, toegang.bestuur(), :leerling, :plan, :sleutel, coalesce(o.tekst, ''), :handelingsdeel,
                           coalesce(o.gewijzigd_op, :nu), coalesce(o.gewijzigd_door, '')
                      from (select 1) x
                      left join lateral (select v.* from plan.sectie v join plan.plan p on p.id = v.plan_id
                                          where p.leerling_id = :leerling and p.soort = :soort and p.id <> :plan and v.sleutel = :sleutel
                                          order by p.versienummer desc limit 1) o on true""")
                    .param("id", Ids.nieuw())
                    .param("leerling", leerling)
                    .param("plan", id)
                    .param("soort", soort)
                    .param("sleutel", s.id())
                    .param("handelingsdeel", s.handelingsdeel())
                    .param("nu", nu)
                    .update();
        }
        // Goals that were reached stay behind; the others come along under the same stam, so that their answers still
        // count.
        jdbc.sql("""
                insert into plan.doel (id, bestuur_id, leerling_id, plan_id, stam_id, zaak_id, besluit_id, volgorde, tekst, uitgangssituatie, streven, aspect, niveau,
                    uitvoerder, wat_doet_school, wat_doet_leerling, leerling_zegt, evaluatie_op, gewijzigd_op, gewijzigd_door)
                select gen_random_uuid(), d.bestuur_id, d.leerling_id, :plan, d.stam_id, d.zaak_id, d.besluit_id, d.volgorde, d.tekst, d.uitgangssituatie, d.streven,
                       d.aspect, d.niveau, d.uitvoerder, d.wat_doet_school, d.wat_doet_leerling, d.leerling_zegt, d.evaluatie_op,
                       d.gewijzigd_op, d.gewijzigd_door
                  from plan.doel d
                 where d.plan_id = (select p.id from plan.plan p where p.leerling_id = :leerling and p.soort = :soort and p.id <> :plan
                                     order by p.versienummer desc limit 1)
                   and d.vervallen_op is null
                   and coalesce((select e.uitkomst from plan.evaluatie e where e.doel_id = d.id order by e.op desc limit 1), '') <> 'bereikt'""")
                .param("plan", id)
                .param("leerling", leerling)
                .param("soort", soort)
                .update();
        return id;
    }

    /** The aspecten to choose from in this version. */
    Map<String, String> aspecten(UUID plan) {
        return sjabloon(dossiers.plan(plan).orElseThrow(NietGevonden::new).kop())
                .aspecten();
    }

    /** Saves a section when it still is what the writer had before them. */
    public Sectiebewaring bewaarSectie(
            Bezoeker wie, Inzage inzage, Kop plan, String sleutel, String tekst, int versie) {
        eisSchrijven(inzage);
        Sectie sectie = sjabloon(plan)
                .sectie(sleutel)
                .filter(s -> s.soort() == Sectie.Soort.TEKST)
                .orElseThrow(NietGevonden::new);
        if (!blijftOpen(plan.id())) return new Sectiebewaring.Gesloten();
        String schoon = tekst.replace("\r\n", "\n").strip();
        int bewaard = jdbc.sql("""
                update plan.sectie set tekst = :tekst, versie = versie + 1, gewijzigd_op = :nu, gewijzigd_door = :naam
                 where plan_id = :plan and sleutel = :sleutel and versie = :versie
                   and exists (select 1 from plan.plan p where p.id = :plan and p.staat in ('concept', 'voorgelegd'))""")
                .param("tekst", schoon)
                .param("nu", Timestamp.from(klok.nu()))
                .param("naam", wie.naam())
                .param("plan", plan.id())
                .param("sleutel", sleutel)
                .param("versie", versie)
                .update();
        if (bewaard == 0) {
            Plandossier nu = dossiers.plan(plan.id()).orElseThrow(NietGevonden::new);
            if (!nu.kop().staat().open()) return new Sectiebewaring.Gesloten();
            return new Sectiebewaring.Ingehaald(nu.sectie(sectie.id()).orElseThrow(NietGevonden::new));
        }
        nieuweUitgave(plan.id());
        concepten.ruimOp(wie, plek(plan, sleutel), inzage.leerling());
        return new Sectiebewaring.Bewaard();
    }

    /** Where the unsaved text of a section is kept. */
    public static String plek(Kop plan, String sleutel) {
        return plan.soort() + ".v" + plan.versienummer() + "." + sleutel;
    }

    public Planuitkomst voegDoelToe(Bezoeker wie, Inzage inzage, Kop plan, Doelgegevens doel) {
        eisSchrijven(inzage);
        if (!blijftOpen(plan.id())) return new Gesloten();
        Map<String, String> fouten = doel.fouten(sjabloon(plan), klok.vandaag(), true);
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        UUID id = zetDoel(plan.id(), inzage.leerling(), doel, null, null, wie.naam());
        concepten.ruimAlleOp(wie, plek(plan, "doel.nieuw."), inzage.leerling());
        return new Gelukt(id);
    }

    UUID zetDoel(UUID plan, UUID leerling, Doelgegevens d, @Nullable UUID zaak, @Nullable UUID besluit, String door) {
        UUID id = Ids.nieuw();
        int uitgave = nieuweUitgave(plan);
        velden(jdbc.sql("""
                insert into plan.doel (id, bestuur_id, leerling_id, plan_id, stam_id, zaak_id, besluit_id, volgorde, tekst, uitgangssituatie, streven, aspect, niveau,
                    uitvoerder, wat_doet_school, wat_doet_leerling, leerling_zegt, evaluatie_op, uitgave, voorgelegd, gewijzigd_op, gewijzigd_door)
                select :id, toegang.bestuur(), :leerling, :plan, :id, :zaak, :besluit, 1 + coalesce((select max(d.volgorde) from plan.doel d where d.plan_id = :plan), 0),
                       :tekst, :uitgangssituatie, :streven, :aspect, :niveau, :uitvoerder, :school, :doetLeerling, :zegt, :evaluatie, :uitgave,
                       p.staat = 'voorgelegd', :nu, :door
                  from plan.plan p where p.id = :plan"""), d)
                .param("id", id)
                .param("leerling", leerling)
                .param("plan", plan)
                .param("zaak", zaak)
                .param("besluit", besluit)
                .param("uitgave", uitgave)
                .param("nu", Timestamp.from(klok.nu()))
                .param("door", door)
                .update();
        return id;
    }

    public Planuitkomst wijzigDoel(Bezoeker wie, Inzage inzage, Kop plan, Doel oud, Doelgegevens doel, int versie) {
        eisSchrijven(inzage);
        if (!blijftOpen(plan.id())) return new Gesloten();
        Map<String, String> fouten = doel.fouten(sjabloon(plan), klok.vandaag(), false);
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        if (doel.equals(oud.gegevens())) return new Gelukt(oud.id());
        int bewaard = velden(jdbc.sql("""
                update plan.doel set tekst = :tekst, uitgangssituatie = :uitgangssituatie, streven = :streven, aspect = :aspect, niveau = :niveau,
                       uitvoerder = :uitvoerder, wat_doet_school = :school, wat_doet_leerling = :doetLeerling, leerling_zegt = :zegt,
                       evaluatie_op = :evaluatie, versie = versie + 1, gewijzigd_op = :nu, gewijzigd_door = :door
                 where id = :id and plan_id = :plan and versie = :versie and vervallen_op is null"""), doel)
                .param("id", oud.id())
                .param("plan", plan.id())
                .param("versie", versie)
                .param("nu", Timestamp.from(klok.nu()))
                .param("door", wie.naam())
                .update();
        if (bewaard == 0) return new Ingehaald();
        int uitgave = nieuweUitgave(plan.id());
        jdbc.sql("update plan.doel set uitgave = :u where id = :id")
                .param("u", uitgave)
                .param("id", oud.id())
                .update();
        concepten.ruimAlleOp(wie, plek(plan, "doel." + oud.id() + "."), inzage.leerling());
        return new Gelukt(oud.id());
    }

    /** Takes a goal out of this version; it stays readable in the earlier ones. */
    public Planuitkomst laatDoelVervallen(Bezoeker wie, Inzage inzage, Kop plan, Doel doel, int versie) {
        eisSchrijven(inzage);
        if (!blijftOpen(plan.id())) return new Gesloten();
        int weg = jdbc.sql("""
                update plan.doel set vervallen_op = :nu, versie = versie + 1, gewijzigd_op = :nu, gewijzigd_door = :door
                 where id = :id and plan_id = :plan and versie = :versie and vervallen_op is null""")
                .param("id", doel.id())
                .param("plan", plan.id())
                .param("versie", versie)
                .param("nu", Timestamp.from(klok.nu()))
                .param("door", wie.naam())
                .update();
        if (weg == 0) return new Ingehaald();
        nieuweUitgave(plan.id());
        return new Gelukt(doel.id());
    }

    /** Asks parents, pupil and mentor to read and answer. From now on the family reads this version. */
    public Planuitkomst legVoor(Bezoeker wie, Inzage inzage, Kop plan) {
        eisSchrijven(inzage);
        if (!blijftOpen(plan.id())) return new Gesloten();
        Plandossier dossier = dossiers.plan(plan.id()).orElseThrow(NietGevonden::new);
        Sjabloon sjabloon = sjabloon(plan);
        List<Ontbrekend> ontbreekt = Gereedheid.voorVoorleggen(sjabloon, dossier);
        if (!ontbreekt.isEmpty()) return new KanNogNiet(ontbreekt);
        Instant nu = klok.nu();
        jdbc.sql(
                        "update plan.plan set staat = 'voorgelegd', voorgelegd_op = coalesce(voorgelegd_op, :nu) where id = :id and staat in ('concept', 'voorgelegd')")
                .param("id", plan.id())
                .param("nu", Timestamp.from(nu))
                .update();
        jdbc.sql("update plan.doel set voorgelegd = true where plan_id = :id")
                .param("id", plan.id())
                .update();
        jdbc.sql("update plan.sectie set voorgelegd = handelingsdeel where plan_id = :id")
                .param("id", plan.id())
                .update();
        List<UUID> gevraagd = voorlegging.vraag(wie, inzage, sjabloon, dossier);
        gebeurtenissen.publishEvent(new InstemmingGevraagd(
                plan.id(), inzage.leerling(), plan.soort(), dossier.kop().uitgave(), gevraagd, wie.accountId(), nu));
        return new Gelukt(plan.id());
    }

    /** What still stands between this version and its adoption. */
    public List<Ontbrekend> ontbreekt(Inzage inzage, Plandossier plan) {
        LeerlingKop kop = leerlingen.kop(inzage);
        return ontbreekt(kop, plan, Ondertekenaar.van(sjabloon(plan.kop()), kop, functies, plan.kop()));
    }

    public List<Ontbrekend> ontbreekt(LeerlingKop kop, Plandossier plan, List<Ondertekenaar> ondertekenaars) {
        return plan.kop().staat().open()
                ? Gereedheid.voorVaststellen(sjabloon(plan.kop()), kop, plan, ondertekenaars)
                : List.of();
    }

    /** Makes this version hold, when nothing is missing. */
    public Planuitkomst stelVast(Bezoeker wie, Inzage inzage, Kop plan, int uitgave) {
        if (!magVaststellen(inzage, sjabloon(plan))) throw new NietGevonden();
        slot("pg_advisory_xact_lock", plan.id());
        Plandossier dossier = dossiers.plan(plan.id()).orElseThrow(NietGevonden::new);
        if (!dossier.kop().staat().open()) return new Gesloten();
        if (dossier.kop().uitgave() != uitgave) return new Ingehaald();
        List<Ontbrekend> ontbreekt = ontbreekt(inzage, dossier);
        if (!ontbreekt.isEmpty()) return new KanNogNiet(ontbreekt);
        Instant nu = klok.nu();
        jdbc.sql(
                        "update plan.plan set staat = 'vervallen' where leerling_id = :leerling and soort = :soort and staat = 'vastgesteld'")
                .param("leerling", inzage.leerling())
                .param("soort", plan.soort())
                .update();
        jdbc.sql(
                        "update plan.plan set staat = 'vastgesteld', vastgesteld_op = :nu, vastgesteld_door = :door where id = :id")
                .param("nu", Timestamp.from(nu))
                .param("door", wie.naam())
                .param("id", plan.id())
                .update();
        jdbc.sql("update plan.doel set vrijgegeven = true where plan_id = :id and vervallen_op is null")
                .param("id", plan.id())
                .update();
        jdbc.sql("update plan.sectie set vrijgegeven = handelingsdeel where plan_id = :id")
                .param("id", plan.id())
                .update();
        termijnen.bijVaststellen(wie, inzage, sjabloon(plan), dossier);
        gebeurtenissen.publishEvent(new PlanVastgesteld(
                plan.id(),
                inzage.leerling(),
                plan.soort(),
                plan.versienummer(),
                uitgave,
                plan.zaakId(),
                wie.accountId(),
                nu));
        return new Gelukt(plan.id());
    }

    /**
     * Whether this version may still be changed or answered; it is not adopted before this transaction has ended. Who comes
     * while it is being adopted, waits and then finds it closed.
     */
    boolean blijftOpen(UUID plan) {
        return Staat.van(nu(plan)).open();
    }

    /** The same for an answer: the version is asked about, in the uitgave that the reader had. */
    boolean blijftVoorgelegd(UUID plan) {
        return Staat.van(nu(plan)) == Staat.VOORGELEGD;
    }

    private String nu(UUID plan) {
        slot("pg_advisory_xact_lock_shared", plan);
        return jdbc.sql("select staat from plan.plan where id = :id")
                .param("id", plan)
                .query(String.class)
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** Writers and answers share it, adoption has it alone; a lock on the row itself is not for parents, who only read it. */
    private void slot(String soort, UUID plan) {
        jdbc.sql("select %s(hashtextextended('plan.plan:' || :id, 0))".formatted(soort))
                .param("id", plan.toString())
                .query((rs, n) -> n)
                .list();
    }

    /** A change after the plan was laid before its signers makes a new uitgave; answers stay, changed goals ask for new ones. */
    private int nieuweUitgave(UUID plan) {
        jdbc.sql("update plan.plan set uitgave = uitgave + 1 where id = :id and staat = 'voorgelegd'")
                .param("id", plan)
                .update();
        return Objects.requireNonNull(jdbc.sql("select uitgave from plan.plan where id = :id")
                .param("id", plan)
                .query(Integer.class)
                .single());
    }

    private Planversie planversie(UUID leerling) {
        return schoolplannen.voorLocatie(
                locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new).id());
    }

    /** Writing a plan takes reading all of it; a docent who reads the handelingsdeel adds to it as inbreng. */
    static void eisSchrijven(Inzage inzage) {
        if (!mag(inzage)) throw new NietGevonden();
    }

    /** Whether this person adopts a plan of this kind: whom the schoolplan names, else whoever writes it. */
    public static boolean magVaststellen(Inzage inzage, Sjabloon sjabloon) {
        List<String> vaststellers = sjabloon.soort().vaststellers();
        if (vaststellers.isEmpty()) return mag(inzage);
        return inzage.leest(Klasse.OPP)
                && (inzage.schrijft(Klasse.OPP) || inzage.beslist(Klasse.OPP))
                && !inzage.vanGezin()
                && inzage.rollen().stream().anyMatch(vaststellers::contains);
    }

    /** Whether this person writes the plans of this pupil. */
    public static boolean mag(Inzage inzage) {
        return inzage.leest(Klasse.OPP) && inzage.schrijft(Klasse.OPP) && !inzage.vanGezin();
    }

    private static JdbcClient.StatementSpec velden(JdbcClient.StatementSpec s, Doelgegevens d) {
        return s.param("tekst", d.tekst())
                .param("uitgangssituatie", d.uitgangssituatie())
                .param("streven", d.streven())
                .param("aspect", d.aspect())
                .param("niveau", d.niveau())
                .param("uitvoerder", d.uitvoerder())
                .param("school", d.watDoetSchool())
                .param("doetLeerling", d.watDoetLeerling())
                .param("zegt", d.leerlingZegt())
                .param("evaluatie", d.evaluatieOp());
    }
}
