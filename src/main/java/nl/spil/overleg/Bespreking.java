package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Besluitbladen;
import nl.spil.zaak.Besluituitkomst;
import nl.spil.zaak.Keuze;
import nl.spil.zaak.NieuwBesluit;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import nl.spil.zaak.Zorgmelding;
import nl.spil.zaak.Zorgmeldingen;
import nl.spil.zaak.Zorgmeldingen.Antwoorduitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a meeting does about one pupil: decide, answer the hulpvraag, agree on acties. A decision on a zorgmelding and the
 * school's answer to it are one act: either both stand or neither does.
 */
@Service
@Transactional
public class Bespreking {

    /** What a zaak asks before it may end; the form of the meeting answers it in the same act. */
    private static final String ANTWOORD = "antwoord";

    /** Release of notulen has a path of its own, with two people; it is no choice in the meeting. */
    private static final String VRIJGEVEN = "notulen-vrijgeven";

    private final Klok klok;
    private final Zaken zaken;
    private final Besluitbladen bladen;
    private final Concepten concepten;
    private final Zorgmeldingen zorgmeldingen;
    private final Termijnen termijnen;
    private final Schoolplannen schoolplannen;
    private final Overleggen overleggen;
    private final Agenda agenda;
    private final Tafeltoestemming tafel;
    private final TransactionTemplate proef;

    Bespreking(
            Klok klok,
            Zaken zaken,
            Besluitbladen bladen,
            Concepten concepten,
            Zorgmeldingen zorgmeldingen,
            Termijnen termijnen,
            Schoolplannen schoolplannen,
            Overleggen overleggen,
            Agenda agenda,
            Tafeltoestemming tafel,
            PlatformTransactionManager transacties) {
        this.klok = klok;
        this.zaken = zaken;
        this.bladen = bladen;
        this.concepten = concepten;
        this.zorgmeldingen = zorgmeldingen;
        this.termijnen = termijnen;
        this.schoolplannen = schoolplannen;
        this.overleggen = overleggen;
        this.agenda = agenda;
        this.tafel = tafel;
        this.proef = new TransactionTemplate(transacties);
        this.proef.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
    }

    /**
     * The answer to the hulpvraag that goes with a decision.
     *
     * @param welke which support the school gives
     * @param vanaf from when
     */
    public record Antwoordtekst(
            String welke, String waarom, @Nullable LocalDate vanaf) {}

    /** What came of a decision in the meeting. */
    public sealed interface Uitkomst {
        record Besloten() implements Uitkomst {}

        /** Field to sentence, in the order of the form; nothing was recorded. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}

        record KanNog(List<Ontbreekt> ontbreekt) implements Uitkomst {}

        record Ingehaald() implements Uitkomst {}
    }

    /** The zaak that is discussed, with the decisions that can be chosen from, numbered in this order. */
    public record Stand(@Nullable Zaak zaak, List<Keuze> keuzes) {

        static final Stand ZONDER_ZAAK = new Stand(null, List.of());

        public Optional<Keuze> keuze(String soort) {
            return keuzes.stream().filter(k -> k.soort().equals(soort)).findFirst();
        }
    }

    @Transactional(readOnly = true)
    public Stand stand(Bezoeker wie, Inzage inzage, Agendapunt punt) {
        UUID id = punt.zaak();
        if (id == null) return Stand.ZONDER_ZAAK;
        Zaak zaak = zaken.zaak(inzage, id);
        return new Stand(
                zaak,
                zaken.keuzes(wie, inzage, zaak).stream()
                        .filter(k -> !k.soort().equals(VRIJGEVEN))
                        .map(k -> punt.zorgmelding() == null ? k : zonderAntwoord(k))
                        .toList());
    }

    /** Where the drafts of the answer to a hulpvraag are kept. */
    public static String plek(UUID zorgmelding) {
        return "antwoord." + zorgmelding + ".";
    }

    private static Keuze zonderAntwoord(Keuze k) {
        List<Ontbreekt> rest = k.ontbreekt().stream()
                .filter(o -> !o.voorwaarde().equals(ANTWOORD))
                .toList();
        return k.met(rest);
    }

    /** Takes the decision and records the answer; both or neither. */
    public Uitkomst besluit(
            Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt punt, NieuwBesluit nieuw, Antwoordtekst antwoord) {
        overleggen.eisSchrijven(overleg);
        UUID zaak = punt.zaak();
        if (zaak == null || overleg.afgesloten() || VRIJGEVEN.equals(nieuw.soort())) throw new NietGevonden();
        Map<String, String> mist = tafel.mist(overleg, punt);
        if (!mist.isEmpty()) return new Uitkomst.Onvolledig(mist);
        Uitkomst uitkomst = proef.execute(status -> {
            Uitkomst u = neem(wie, inzage, punt, zaak, nieuw, antwoord);
            if (!(u instanceof Uitkomst.Besloten)) status.setRollbackOnly();
            return u;
        });
        if (uitkomst instanceof Uitkomst.Besloten) {
            agenda.besproken(punt.id(), klok.nu());
            bladen.klaar(wie, inzage, zaken.zaak(inzage, zaak), nieuw.soort());
            if (punt.zorgmelding() != null) concepten.ruimAlleOp(wie, plek(punt.zorgmelding()), inzage.leerling());
        }
        return Objects.requireNonNull(uitkomst);
    }

    private Uitkomst neem(
            Bezoeker wie, Inzage inzage, Agendapunt punt, UUID zaak, NieuwBesluit nieuw, Antwoordtekst antwoord) {
        Map<String, String> antwoordfouten = beantwoord(wie, inzage, punt, antwoord);
        return switch (zaken.neemBesluit(wie, inzage, zaak, nieuw)) {
            case Besluituitkomst.Genomen ignored ->
                antwoordfouten.isEmpty() ? new Uitkomst.Besloten() : new Uitkomst.Onvolledig(antwoordfouten);
            case Besluituitkomst.KanNog(var ontbreekt) -> new Uitkomst.KanNog(ontbreekt);
            // What is missing in the answer follows from the decision, as long as that is not complete.
            case Besluituitkomst.Onvolledig(var fouten) -> new Uitkomst.Onvolledig(fouten);
            case Besluituitkomst.Ingehaald ignored -> new Uitkomst.Ingehaald();
        };
    }

    /** Every hulpvraag gets its answer (ROUTE-27); one that has it already keeps it. */
    private Map<String, String> beantwoord(Bezoeker wie, Inzage inzage, Agendapunt punt, Antwoordtekst antwoord) {
        if (!moetAntwoorden(inzage, punt)) return Map.of();
        UUID zorgmelding = Objects.requireNonNull(punt.zorgmelding());
        return switch (zorgmeldingen.beantwoord(
                wie, inzage, zorgmelding, antwoord.welke(), antwoord.waarom(), antwoord.vanaf())) {
            case Antwoorduitkomst.Gegeven ignored -> Map.of();
            case Antwoorduitkomst.Onvolledig(var fouten) -> {
                Map<String, String> uit = new LinkedHashMap<>();
                fouten.forEach((veld, zin) -> uit.put("antwoord-" + veld, zin));
                yield uit;
            }
        };
    }

    /** Whether the hulpvraag of this agendapunt still waits for the school's answer. */
    @Transactional(readOnly = true)
    public boolean moetAntwoorden(Inzage inzage, Agendapunt punt) {
        UUID id = punt.zorgmelding();
        if (id == null) return false;
        Zorgmelding melding = zorgmeldingen.zorgmelding(inzage, id);
        return !melding.beantwoord();
    }

    /**
     * Somebody will do something before a day; it lands in that person's work list.
     *
     * @return field to sentence; empty when it was recorded
     */
    public Map<String, String> actie(
            Bezoeker wie,
            Inzage inzage,
            Overleg overleg,
            Agendapunt punt,
            String wat,
            @Nullable UUID wieDoet,
            @Nullable LocalDate wanneer,
            String url) {
        overleggen.eisSchrijven(overleg);
        inzage.eisSchrijven(overleg.klasse());
        Map<String, String> fouten = new LinkedHashMap<>(tafel.mist(overleg, punt));
        if (wat.isBlank()) fouten.put("wat", "Schrijf wat er moet gebeuren.");
        if (wat.length() > 200) fouten.put("wat", "Houd de actie kort: hoogstens 200 tekens.");
        if (wieDoet == null) fouten.put("wie", "Kies wie dit doet.");
        if (wanneer == null) fouten.put("wanneer", "Kies vóór wanneer.");
        else if (wanneer.isBefore(klok.vandaag())) fouten.put("wanneer", "Deze dag is voorbij. Kies vandaag of later.");
        if (!fouten.isEmpty() || wieDoet == null || wanneer == null) return fouten;
        String bron = Soorten.vind(schoolplannen.versie(overleg.planversie()).plan(), overleg.soort())
                .map(Overlegsoort::bron)
                .orElse("");
        termijnen.actie(
                wie, wat.strip(), wieDoet, wanneer, onderwerp(punt), inzage.leerling(), overleg.klasse(), url, bron);
        agenda.besproken(punt.id(), klok.nu());
        return fouten;
    }

    private static Onderwerp onderwerp(Agendapunt punt) {
        return new Onderwerp("agendapunt", punt.id());
    }

    /**
     * Where the plan has a step that says the pupil is on the agenda of this kind of meeting, that step is taken when the
     * meeting begins: it asks nothing and the agenda is its proof.
     */
    void brengIn(Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt punt) {
        UUID zaakId = punt.zaak();
        if (zaakId == null) return;
        var zaak = zaken.zaak(inzage, zaakId);
        if (!zaak.loopt()) return;
        var type = schoolplannen
                .versie(zaak.planversie())
                .plan()
                .zaaktype(zaak.zaaktype())
                .orElseThrow();
        var fase = type.fase(zaak.fase()).orElseThrow();
        if (fase.overleggen().contains(overleg.soort())) return;
        List<String> stappen = new ArrayList<>();
        for (var besluit : fase.besluiten()) {
            String naar = besluit.naar();
            if (naar != null
                    && besluit.vereist().isEmpty()
                    && type.fase(naar)
                            .filter(f -> f.overleggen().contains(overleg.soort()))
                            .isPresent()) {
                stappen.add(besluit.id());
            }
        }
        zaken.keuzes(wie, inzage, zaakId).stream()
                .filter(k -> k.kan() && stappen.contains(k.soort()))
                .findFirst()
                .ifPresent(k -> zaken.neemBesluit(
                        wie,
                        inzage,
                        zaakId,
                        new NieuwBesluit(
                                k.soort(),
                                "Staat op de agenda van " + overleg.titel() + ".",
                                null,
                                "",
                                null,
                                "",
                                null,
                                "",
                                "",
                                Set.of(),
                                NieuwBesluit.Betrokkenheid.GEEN,
                                NieuwBesluit.Betrokkenheid.GEEN,
                                "",
                                null,
                                zaak.versie())));
    }
}
