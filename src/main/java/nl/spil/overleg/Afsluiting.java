package nl.spil.overleg;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The begin and the end of a meeting. It ends when every pupil who was discussed has a decision or goes to a next meeting, and
 * every hulpvraag that was decided on has its answer.
 */
@Service
@Transactional
public class Afsluiting {

    private static final String OVERLEG_GEHOUDEN = "overleg-gehouden";
    static final String NOTULEN = "notulen-vrijgeven";

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Overleggen overleggen;
    private final Overlegopslag opslag;
    private final Agenda agenda;
    private final Bespreking bespreking;
    private final Zaken zaken;
    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;
    private final Berichten berichten;
    private final Vastleggingen vastleggingen;
    private final Functies functies;

    Afsluiting(
            JdbcClient jdbc,
            Klok klok,
            Overleggen overleggen,
            Overlegopslag opslag,
            Agenda agenda,
            Bespreking bespreking,
            Zaken zaken,
            Poort poort,
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Termijnen termijnen,
            Berichten berichten,
            Vastleggingen vastleggingen,
            Functies functies) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.overleggen = overleggen;
        this.opslag = opslag;
        this.agenda = agenda;
        this.bespreking = bespreking;
        this.zaken = zaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
        this.berichten = berichten;
        this.vastleggingen = vastleggingen;
        this.functies = functies;
    }

    /** One pupil of the meeting, as far as the end of it asks. */
    public record Punt(
            UUID id,
            UUID leerling,
            String naam,
            @Nullable UUID zaak,
            boolean besproken,
            boolean besloten,
            boolean doorgeschoven,
            boolean antwoordOpen,
            boolean gehoord,
            boolean teamlijst,
            Overlegsoort.Over over) {

        /** What is still to be done before the meeting can end; empty when nothing. */
        public String mist() {
            if (doorgeschoven) return "";
            if (!besproken) return over == Overlegsoort.Over.EEN_LEERLING ? "is nog niet besproken" : "";
            if (zaak != null && !besloten) return "heeft nog geen besluit";
            if (besloten && antwoordOpen) return "wacht op het antwoord op de hulpvraag";
            if (over == Overlegsoort.Over.KLAS) return "";
            if (!gehoord) return "mist nog hoe de leerling is gehoord";
            return besloten || teamlijst ? "" : "heeft nog geen besluit";
        }
    }

    /** What came of ending the meeting. */
    public sealed interface Uitkomst {

        /** How many pupils went to the next meeting because there was no time. */
        record Afgesloten(int doorgeschoven) implements Uitkomst {}

        /** The pupils that still need something. */
        record NogNiet(List<Punt> punten) implements Uitkomst {}

        /** The plan asks the meeting to look back on itself first. */
        record MistTerugblik(List<String> succesindicatoren, String bron) implements Uitkomst {}

        /** Pupils were left over, and there is no next meeting to take them. */
        record GeenVolgende() implements Uitkomst {}
    }

    /** How the meeting stands, pupil by pupil. */
    @Transactional(readOnly = true)
    public List<Punt> stand(Bezoeker wie, Overleg overleg) {
        return jdbc.sql("""
                        select a.id, a.leerling_id, l.naam, a.zaak_id, a.besproken_op is not null as besproken,
                               exists (select 1 from zaak.besluit b where b.overleg_id = a.overleg_id and b.zaak_id = a.zaak_id)
                                 or exists (select 1 from overleg.vastlegging v where v.agendapunt_id = a.id and v.soort = 'besluit') as besloten,
                               a.doorgeschoven_naar is not null as doorgeschoven,
                               a.zorgmelding_id is not null
                                 and not exists (select 1 from zaak.antwoord w where w.zorgmelding_id = a.zorgmelding_id) as antwoord_open,
                               a.zorgmelding_id is not null
                                 or exists (select 1 from overleg.vastlegging v where v.agendapunt_id = a.id and v.soort = 'gehoord')
                                 or exists (select 1 from dossier.notitie n where n.leerling_id = a.leerling_id and n.soort = 'gesprek-leerling'
                                               and n.gebeurd_op > :sinds) as gehoord
                          from overleg.agendapunt a join organisatie.leerling l on l.id = a.leerling_id
                         where a.overleg_id = :overleg order by a.volgorde, a.id""")
                .param("overleg", overleg.id())
                .param("sinds", klok.vandaag().minusMonths(3))
                .query((rs, n) -> new Punt(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getString(3),
                        rs.getObject(4, UUID.class),
                        rs.getBoolean(5),
                        rs.getBoolean(6),
                        rs.getBoolean(7),
                        rs.getBoolean(8),
                        rs.getBoolean(9),
                        overleg.vanTeam() && !overleg.eenLeerling(),
                        overleg.over()))
                .list();
    }

    /** The meeting begins; who begins it leads it. */
    public void begin(Bezoeker wie, Overleg overleg) {
        overleggen.begin(wie, overleg);
        for (Punt punt : stand(wie, overleg)) {
            if (punt.zaak() == null || !overleg.vanTeam()) continue;
            Inzage inzage = poort.open(wie, punt.leerling(), "begin van " + overleg.titel());
            bespreking.brengIn(wie, inzage, overleg, overleggen.punt(wie, overleg, punt.id()));
        }
    }

    /** Ends the meeting. */
    public Uitkomst sluit(Bezoeker wie, Overleg overleg) {
        overleggen.eisSchrijven(overleg);
        List<Punt> punten = stand(wie, overleg);
        List<Punt> open = punten.stream().filter(p -> !p.mist().isEmpty()).toList();
        if (!open.isEmpty()) return new Uitkomst.NogNiet(open);
        Optional<Overlegsoort> soort =
                Soorten.vind(schoolplannen.versie(overleg.planversie()).plan(), overleg.soort());
        if (soort.filter(x -> !x.succesindicatoren().isEmpty()).isPresent()
                && vastleggingen.afspraken(overleg).stream()
                        .noneMatch(a -> a.soort().equals("reflectie"))) {
            return new Uitkomst.MistTerugblik(
                    soort.get().succesindicatoren(), soort.get().bron());
        }
        // Of a class nobody is left over: there was nothing particular about who was not discussed apart.
        List<Punt> over = overleg.over() == Overlegsoort.Over.KLAS
                ? List.of()
                : punten.stream()
                        .filter(p -> !p.besproken() && !p.doorgeschoven())
                        .toList();
        Optional<Overleg> volgende = overleggen.volgende(overleg);
        if (!over.isEmpty() && volgende.isEmpty()) return new Uitkomst.GeenVolgende();
        opslag.sluit(overleg, klok.nu());
        for (Punt punt : over) {
            Agendapunt a = overleggen.punt(wie, overleg, punt.id());
            overleggen.schuifDoor(wie, overleg, a, volgende.orElseThrow(), "niet aan de orde gekomen");
        }
        for (Punt punt : punten) {
            if (punt.besproken() && !punt.doorgeschoven() && overleg.vanTeam()) rondAf(wie, overleg, punt);
        }
        if (overleg.vanTeam()) vraagNotulen(wie, overleg);
        soort.ifPresent(x -> vertelWieHetHoort(overleg, x));
        return new Uitkomst.Afgesloten(over.size());
    }

    private void rondAf(Bezoeker wie, Overleg overleg, Punt punt) {
        Inzage inzage = poort.open(wie, punt.leerling(), "afsluiten van " + overleg.titel());
        UUID zaak = punt.zaak();
        if (zaak != null && punt.antwoordOpen()) zaken.meldFeit(wie, inzage, zaak, OVERLEG_GEHOUDEN, klok.vandaag());
        if (!punt.besloten() || zaak == null) return;
        String url = zaken.zaak(inzage, zaak).url();
        for (LeerlingKop.Mentor mentor : leerlingen.kop(inzage).mentoren()) {
            UUID account = mentor.accountId();
            if (account == null || account.equals(wie.accountId())) continue;
            String sleutel = "besluit-overleg:" + overleg.id() + ":" + zaak + ":" + account;
            berichten.meld(account, overleg.titel() + ": er is besloten over een leerling van jou.", url, sleutel);
            berichten.mail(new Mail(
                    sleutel,
                    account,
                    punt.leerling(),
                    "besluit-overleg",
                    List.of(overleg.titel(), berichten.adres(url))));
        }
    }

    /** Who was not there by rule, but hears what came of it (OVERLEG-12). */
    private void vertelWieHetHoort(Overleg overleg, Overlegsoort soort) {
        for (String rol : soort.hoort()) {
            for (Functies.Medewerker m : functies.metRol(overleg.locatie(), rol)) {
                UUID account = m.accountId();
                if (account == null) continue;
                berichten.meld(
                        account,
                        overleg.titel() + " is geweest. " + overleg.voorzitter() + " vertelt je wat er is afgesproken.",
                        "/overleg",
                        "overleg:" + overleg.id() + ":gehouden:" + account);
            }
        }
    }

    /** After every meeting the notulen are asked for (SOT-15). */
    private void vraagNotulen(Bezoeker wie, Overleg overleg) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        String bron =
                Soorten.vind(plan, overleg.soort()).map(Overlegsoort::bron).orElse("");
        Optional<Termijnsoort> soort = plan.termijn(NOTULEN);
        LocalDate vandaag = klok.vandaag();
        termijnen.start(
                wie,
                new NieuweTermijn(
                        NOTULEN,
                        notulen(overleg.id()),
                        null,
                        overleg.locatie(),
                        Klasse.SOT,
                        "Notulen van " + overleg.titel() + " opstellen en laten vrijgeven",
                        overleg.url() + "/notulen",
                        soort.map(Termijnsoort::bron).orElse(bron),
                        new NieuweTermijn.Startfeit("overleg gehouden", vandaag),
                        soort.map(Afsluiting::duur).orElse(Duur.tot(vandaag.plusDays(7))),
                        new NieuweTermijn.Eigenaar(
                                wie.accountId(),
                                soort.map(Termijnsoort::eigenaar).orElse("")),
                        soort.map(Termijnsoort::escalatie).orElse(""),
                        soort.map(Termijnsoort::waarschuwDagenVoor).orElse(List.of(1)),
                        null));
    }

    static Onderwerp notulen(UUID overleg) {
        return new Onderwerp("notulen", overleg);
    }

    static Duur duur(Termijnsoort t) {
        return Duur.van(t.lengte(), Eenheid.van(t.eenheid().name().toLowerCase(Locale.ROOT)), t.vakantiesTellen());
    }
}
