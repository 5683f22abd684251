package nl.spil.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a plan with everything that belongs to it, as far as the reader may read it. */
public record Plandossier(
        Kop kop,
        List<Sectietekst> secties,
        List<Doel> doelen,
        List<Antwoord> antwoorden,
        List<Gehoord> gehoord,
        List<Overleg> overleggen,
        List<Weigering> weigeringen,
        List<Evaluatie> evaluaties,
        List<Inbreng> inbreng) {

    public Plandossier {
        secties = List.copyOf(secties);
        doelen = List.copyOf(doelen);
        antwoorden = List.copyOf(antwoorden);
        gehoord = List.copyOf(gehoord);
        overleggen = List.copyOf(overleggen);
        weigeringen = List.copyOf(weigeringen);
        evaluaties = List.copyOf(evaluaties);
        inbreng = List.copyOf(inbreng);
    }

    /** The version itself. */
    public record Kop(
            UUID id,
            UUID leerlingId,
            String soort,
            int versienummer,
            int uitgave,
            Staat staat,
            UUID planversieId,
            @Nullable UUID zaakId,
            String aanleiding,
            String auteurNaam,
            Instant gemaaktOp,
            @Nullable Instant voorgelegdOp,
            @Nullable Instant vastgesteldOp,
            String vastgesteldDoor) {}

    public record Sectietekst(
            UUID id,
            String sleutel,
            String tekst,
            boolean handelingsdeel,
            Instant gewijzigdOp,
            String gewijzigdDoor,
            int versie) {}

    /** A goal; {@code vingerafdruk} stands for exactly this content. */
    public record Doel(
            UUID id,
            UUID stamId,
            @Nullable UUID zaakId,
            @Nullable UUID besluitId,
            int volgorde,
            String tekst,
            String uitgangssituatie,
            String streven,
            String aspect,
            String niveau,
            String uitvoerder,
            String watDoetSchool,
            String watDoetLeerling,
            String leerlingZegt,
            LocalDate evaluatieOp,
            int uitgave,
            @Nullable Instant vervallenOp,
            Instant gewijzigdOp,
            String gewijzigdDoor,
            int versie,
            String vingerafdruk) {

        public boolean loopt() {
            return vervallenOp == null;
        }

        /** Filled in far enough to lay before somebody. */
        public boolean compleet() {
            return !uitgangssituatie.isEmpty() && !streven.isEmpty() && !aspect.isEmpty() && !watDoetSchool.isEmpty();
        }

        public Doelgegevens gegevens() {
            return new Doelgegevens(
                    tekst,
                    uitgangssituatie,
                    streven,
                    aspect,
                    niveau,
                    uitvoerder,
                    watDoetSchool,
                    watDoetLeerling,
                    leerlingZegt,
                    evaluatieOp);
        }
    }

    /** An answer: of a goal, or without a goal the signature under the whole plan. */
    public record Antwoord(
            UUID id,
            UUID planId,
            @Nullable UUID doelId,
            @Nullable UUID stamId,
            int uitgave,
            String vingerafdruk,
            UUID accountId,
            String naam,
            String partij,
            String antwoord,
            String opmerking,
            String wijze,
            String vastgelegdDoor,
            Instant op) {

        public boolean nee() {
            return antwoord.equals("nee");
        }
    }

    public record Gehoord(
            UUID id,
            @Nullable LocalDate gehoordOp,
            String watGezegd,
            String invloed,
            String redenNiet,
            String auteurNaam,
            Instant op) {}

    public record Overleg(
            UUID id,
            LocalDate gehoudenOp,
            String deelnemers,
            boolean metOuders,
            boolean metLeerling,
            String zonderReden,
            String uitkomst,
            boolean overeenstemming,
            String auteurNaam,
            Instant op) {

        /**
         * With who decides on the plan today: a parent, and from eighteen the pupil, also when parents alone were there before
         * ({@link Inspraak} asks for both below that age).
         */
        public boolean telt(boolean meerderjarig) {
            return meerderjarig ? metLeerling : metOuders || metLeerling;
        }
    }

    public record Weigering(
            UUID id,
            UUID accountId,
            String naam,
            String partij,
            String reden,
            LocalDate routeGewezenOp,
            String auteurNaam,
            Instant op) {}

    public record Evaluatie(
            UUID id,
            UUID doelId,
            UUID stamId,
            LocalDate gehoudenOp,
            String uitkomst,
            String bewijs,
            String vervolg,
            String auteurNaam,
            Instant op) {}

    public record Inbreng(UUID id, String naam, String partij, String tekst, Instant op) {}

    public List<Doel> lopendeDoelen() {
        return doelen.stream().filter(Doel::loopt).toList();
    }

    public Optional<Doel> doel(UUID id) {
        return doelen.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public Optional<Sectietekst> sectie(String sleutel) {
        return secties.stream().filter(s -> s.sleutel().equals(sleutel)).findFirst();
    }

    /** The last answer of this account on exactly this content of the goal, also when it was given in an earlier version. */
    public Optional<Antwoord> antwoord(Doel doel, UUID account) {
        return antwoorden.stream()
                .filter(a -> doel.stamId().equals(a.stamId())
                        && a.vingerafdruk().equals(doel.vingerafdruk())
                        && a.accountId().equals(account))
                .max(Comparator.comparing(Antwoord::op));
    }

    /** The signature of this account under this uitgave of the whole plan. */
    public Optional<Antwoord> handtekening(UUID account) {
        return antwoorden.stream()
                .filter(a -> a.doelId() == null
                        && a.planId().equals(kop.id())
                        && a.uitgave() == kop.uitgave()
                        && a.accountId().equals(account))
                .max(Comparator.comparing(Antwoord::op));
    }

    public Optional<Weigering> weigering(UUID account) {
        return weigeringen.stream().filter(w -> w.accountId().equals(account)).max(Comparator.comparing(Weigering::op));
    }

    public Optional<Evaluatie> evaluatie(Doel doel) {
        return evaluaties.stream().filter(e -> e.doelId().equals(doel.id())).max(Comparator.comparing(Evaluatie::op));
    }
}
