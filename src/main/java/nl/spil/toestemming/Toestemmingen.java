package nl.spil.toestemming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.organisatie.Schooljaar;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.termijn.Duur;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consent to bring data about a pupil outside the school: ask, give, withdraw, and the question every exchange must ask
 * first. Which kinds there are and who gives them at which age is the schoolplan's (C-06).
 */
@Service
@Transactional(noRollbackFor = GeenToestemming.class)
public class Toestemmingen {

    /** Kind of the term that runs while an answer is awaited. */
    static final String TERMIJN = "toestemming-gevraagd";

    /** The fact from which that term starts. */
    static final String GEVRAAGD = "toestemming-gevraagd";

    private static final int ANTWOORD_IN_DAGEN = 14;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Berichten berichten;
    private final EenmaligeLinks links;
    private final Termijnen termijnen;
    private final Schoolstem school;

    Toestemmingen(
            JdbcClient jdbc,
            Klok klok,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Berichten berichten,
            EenmaligeLinks links,
            Termijnen termijnen,
            Schoolstem school) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.berichten = berichten;
        this.links = links;
        this.termijnen = termijnen;
        this.school = school;
    }

    /** How an answer reached the school. */
    public enum Wijze {
        PORTAAL,
        PAPIER,
        GESPREK
    }

    /** One line of the history. */
    public record Regel(
            UUID id,
            String naam,
            String aanWie,
            Antwoord antwoord,
            String wie,
            String hoedanigheid,
            String wijze,
            @Nullable LocalDate geldigTot,
            String reden,
            LocalDate op,
            String vastgelegdDoor) {}

    /** Whether this consent holds now, for the addressee that the schoolplan names. */
    @Transactional(readOnly = true)
    public boolean geldig(UUID leerling, String soort) {
        return stand(leerling, soort, null).map(Stand::geldig).orElse(false);
    }

    /** Whether this consent holds now for this addressee. */
    @Transactional(readOnly = true)
    public boolean geldig(UUID leerling, String soort, String aanWie) {
        return stand(leerling, soort, aanWie).map(Stand::geldig).orElse(false);
    }

    /**
     * Must be asked before anything about this pupil leaves the school (TOEST-11).
     *
     * @throws GeenToestemming with who can supply what is missing
     */
    @Transactional(readOnly = true, noRollbackFor = GeenToestemming.class)
    public void eis(UUID leerling, String soort) {
        Stand stand = stand(leerling, soort, null).orElseThrow(NietGevonden::new);
        if (!stand.geldig()) throw new GeenToestemming(stand);
    }

    @Transactional(readOnly = true, noRollbackFor = GeenToestemming.class)
    public void eis(UUID leerling, String soort, String aanWie) {
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        if (!stand.geldig()) throw new GeenToestemming(stand);
    }

    /** Every kind of the schoolplan for the opened pupil, and what was asked for other addressees. */
    @Transactional(readOnly = true)
    public List<Stand> stand(Inzage inzage) {
        return stand(inzage, soorten(inzage.leerling()), school.over(inzage.leerling()));
    }

    /** The same, for a page that knows already where the pupil is enrolled. */
    @Transactional(readOnly = true)
    public List<Stand> stand(Inzage inzage, Locatie locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        return stand(inzage, plan.toestemmingen(), school.over(inzage.leerling(), plan));
    }

    /** The same, with the answers as the JSON that a larger statement brought (toestemming.antwoorden_in). */
    @Transactional(readOnly = true)
    public List<Stand> stand(Inzage inzage, Locatie locatie, String antwoorden) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        return stand(
                inzage,
                List.of(JSON.readValue(antwoorden, Rij[].class)),
                plan.toestemmingen(),
                school.over(inzage.leerling(), plan));
    }

    private List<Stand> stand(Inzage inzage, List<Toestemmingsoort> soorten, Schoolstem.Stemmen stemmen) {
        return stand(inzage, rijen(inzage.leerling()), soorten, stemmen);
    }

    private List<Stand> stand(
            Inzage inzage, List<Rij> alle, List<Toestemmingsoort> soorten, Schoolstem.Stemmen stemmen) {
        // In a family everybody sees their own answer and nobody else's.
        List<Rij> rijen = alle.stream().filter(r -> !gezin(inzage) || r.zelf()).toList();
        List<Stand> uit = new ArrayList<>();
        for (Toestemmingsoort soort : soorten) {
            Set<String> aan = new LinkedHashSet<>(List.of(soort.aanWie()));
            rijen.stream()
                    .filter(r -> soort.id().equals(r.soort()))
                    .forEach(r -> aan.add(Objects.requireNonNull(r.aanWie())));
            aan.forEach(wie -> uit.add(stand(soort, wie, rijen, stemmen)));
        }
        return uit;
    }

    /** One kind for one addressee; empty addressee is the one of the schoolplan. */
    @Transactional(readOnly = true)
    public Optional<Stand> stand(UUID leerling, String soort, @Nullable String aanWie) {
        return soort(leerling, soort)
                .map(s -> stand(
                        s,
                        aanWie == null || aanWie.isBlank() ? s.aanWie() : aanWie,
                        rijen(leerling),
                        school.over(leerling)));
    }

    /** One kind of a plan that is at hand, for the addressee that the plan names. */
    @Transactional(readOnly = true)
    public Stand stand(UUID leerling, Toestemmingsoort soort) {
        return stand(soort, soort.aanWie(), rijen(leerling), school.over(leerling));
    }

    /** The same, for whichever addressee it holds; when it holds for none, for the one that the plan names. */
    @Transactional(readOnly = true)
    public Stand standVoorIemand(UUID leerling, Toestemmingsoort soort) {
        List<Rij> rijen = rijen(leerling);
        Schoolstem.Stemmen stemmen = school.over(leerling);
        return Stream.concat(
                        Stream.of(soort.aanWie()),
                        rijen.stream()
                                .filter(r -> soort.id().equals(r.soort()))
                                .map(r -> Objects.requireNonNull(r.aanWie())))
                .distinct()
                .map(aan -> stand(soort, aan, rijen, stemmen))
                .filter(Stand::geldig)
                .findFirst()
                .orElseGet(() -> stand(soort, soort.aanWie(), rijen, stemmen));
    }

    /** All that was asked and answered about the opened pupil, newest first, as far as this person may read it. */
    @Transactional(readOnly = true)
    public List<Regel> geschiedenis(Inzage inzage) {
        List<Toestemmingsoort> soorten = soorten(inzage.leerling());
        return jdbc.sql("""
                select soort, aan_wie, antwoord, gegeven_door_naam, hoedanigheid, wijze, geldig_tot, reden,
                       (op at time zone 'Europe/Amsterdam')::date as dag, vastgelegd_naam, id
                  from toestemming.toestemming where leerling_id = :leerling order by volgorde desc""")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> {
                    String soort = rs.getString(1);
                    return new Regel(
                            Objects.requireNonNull(rs.getObject(11, UUID.class)),
                            soorten.stream()
                                    .filter(s -> s.id().equals(soort))
                                    .map(Toestemmingsoort::naam)
                                    .findFirst()
                                    .orElse(soort),
                            rs.getString(2),
                            Antwoord.van(rs.getString(3)),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getString(6),
                            rs.getObject(7, LocalDate.class),
                            rs.getString(8),
                            Objects.requireNonNull(rs.getObject(9, LocalDate.class)),
                            rs.getString(10));
                })
                .list();
    }

    /**
     * Asks everyone who must give it and has not answered: a mail with a link of their own, and a term for who asks.
     *
     * @param eigenaar who waits for the answer
     * @return how many were asked
     */
    public int vraag(Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, UUID eigenaar) {
        return vraag(wie, inzage, soort, aanWie, eigenaar, "/thuis/" + inzage.leerling() + "/toestemmingen");
    }

    /** The same, where the mail leads to a page that shows what it is about. */
    public int vraag(Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, UUID eigenaar, String naar) {
        inzage.eisSchrijven(Klasse.TOESTEMMING);
        UUID leerling = inzage.leerling();
        Toestemmingsoort regel = soort(leerling, soort).orElseThrow(NietGevonden::new);
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        List<Gever> vragen = stand.gevers().stream()
                .filter(g -> nodig(stand, g) && !g.stemtIn(stand.dag()))
                .toList();
        for (Gever g : vragen) {
            UUID rij = schrijf(wie, leerling, regel, stand.aanWie(), Antwoord.GEVRAAGD, g, Wijze.PORTAAL, null, "");
            EenmaligeLinks.Link link =
                    links.maak(g.account(), "toestemming: " + regel.naam(), naar, EenmaligeLinks.GELDIG);
            String mail =
                    g.hoedanigheid().equals("leerling") ? "toestemming-gevraagd-leerling" : "toestemming-gevraagd";
            berichten.mail(new Mail(
                    "toestemming-gevraagd:" + rij,
                    g.account(),
                    leerling,
                    mail,
                    List.of(berichten.adres(link.pad()), link.codeNodig() ? code(leerling, mail) : "")));
        }
        school.vraag(leerling, regel, stand);
        Onderwerp onderwerp = onderwerp(leerling, soort, stand.aanWie());
        if (!vragen.isEmpty() && !loopt(onderwerp)) {
            LocalDate vandaag = klok.vandaag();
            NieuweTermijn.Startfeit feit = new NieuweTermijn.Startfeit("toestemming gevraagd", vandaag);
            String url = "/leerlingen/" + leerling + "/toestemmingen";
            termijnen.start(
                    wie,
                    termijnsoort(leerling)
                            .map(t -> NieuweTermijn.volgens(
                                    t, leerling, onderwerp, Klasse.TOESTEMMING, url, feit, eigenaar))
                            .orElseGet(() -> NieuweTermijn.voor(
                                    leerling,
                                    onderwerp,
                                    TERMIJN,
                                    Klasse.TOESTEMMING,
                                    "antwoord ophalen op de gevraagde toestemming (" + regel.naam() + ")",
                                    url,
                                    regel.bron(),
                                    feit,
                                    Duur.van(ANTWOORD_IN_DAGEN, nl.spil.termijn.Eenheid.KALENDERDAGEN, true),
                                    new NieuweTermijn.Eigenaar(eigenaar, ""))));
        }
        return vragen.size();
    }

    /**
     * Records an answer. A parent or pupil answers for themselves; staff may record what came on paper or in a talk, for a
     * person who can give it.
     *
     * @param gever whose answer it is
     * @return the stand after it
     */
    public Stand geef(
            Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, UUID gever, boolean ja, Wijze wijze) {
        UUID leerling = inzage.leerling();
        Toestemmingsoort regel = soort(leerling, soort).orElseThrow(NietGevonden::new);
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        Gever g = gever(wie, inzage, stand, gever);
        schrijf(
                wie,
                leerling,
                regel,
                stand.aanWie(),
                ja ? Antwoord.JA : Antwoord.NEE,
                g,
                wijze,
                ja ? einde(regel) : null,
                "");
        return rondAf(wie, leerling, soort, stand.aanWie());
    }

    /** Takes it back; holds at once. */
    public Stand trekIn(
            Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, UUID gever, Wijze wijze, String reden) {
        UUID leerling = inzage.leerling();
        Toestemmingsoort regel = soort(leerling, soort).orElseThrow(NietGevonden::new);
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        Gever g = gever(wie, inzage, stand, gever);
        schrijf(wie, leerling, regel, stand.aanWie(), Antwoord.INGETROKKEN, g, wijze, null, reden);
        return rondAf(wie, leerling, soort, stand.aanWie());
    }

    /** The yes or no of the school, by who has the role that the plan names (TOEST-08). */
    public Stand geefNamensSchool(
            Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, String rol, boolean ja) {
        UUID leerling = inzage.leerling();
        Toestemmingsoort regel = soort(leerling, soort).orElseThrow(NietGevonden::new);
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        if (!inzage.rollen().contains(rol)
                || stand.school().stream().noneMatch(p -> p.rol().equals(rol))) throw new NietGevonden();
        school.schrijf(wie, leerling, regel, stand.aanWie(), rol, ja, ja ? einde(regel) : null);
        return rondAf(wie, leerling, soort, stand.aanWie());
    }

    /** Used up (a consent for once), or what it was for is over (the zaak is closed). */
    public void laatVervallen(Bezoeker wie, Inzage inzage, String soort, @Nullable String aanWie, String reden) {
        UUID leerling = inzage.leerling();
        Toestemmingsoort regel = soort(leerling, soort).orElseThrow(NietGevonden::new);
        Stand stand = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        stand.gevers().stream()
                .filter(g -> g.antwoord() == Antwoord.JA)
                .forEach(g -> schrijfVerval(wie, leerling, regel, stand.aanWie(), g, reden));
    }

    /** A yes holds no longer, by its own words: the plan and who is asked may be others by now. */
    void vervalt(Bezoeker wie, UUID toestemming, String reden) {
        jdbc.sql("""
                insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door,
                    gegeven_door_naam, hoedanigheid, wijze, geldig_tot, reden, bron, op, vastgelegd_door, vastgelegd_naam)
                select :id, t.bestuur_id, t.leerling_id, t.soort, t.doel, t.aan_wie, :vervallen, t.gegeven_door,
                       t.gegeven_door_naam, t.hoedanigheid, 'spil', null, :reden, t.bron, :op, :wie, :wieNaam
                  from toestemming.toestemming t where t.id = :toestemming""")
                .param("id", Ids.nieuw())
                .param("vervallen", Antwoord.VERVALLEN.sleutel())
                .param("reden", reden)
                .param("op", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .param("wie", wie.accountId())
                .param("wieNaam", wie.naam())
                .param("toestemming", toestemming)
                .update();
    }

    private static boolean gezin(Inzage inzage) {
        return inzage.vanGezin();
    }

    private static boolean nodig(Stand stand, Gever g) {
        return g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling();
    }

    /** A family member answers for themselves only, and only what was asked; staff needs the right to write consents. */
    private static Gever gever(Bezoeker wie, Inzage inzage, Stand stand, UUID gever) {
        boolean gezin = wie.soort() == Bezoeker.Soort.OUDER || wie.soort() == Bezoeker.Soort.LEERLING;
        if (gezin && !wie.accountId().equals(gever)) throw new NietGevonden();
        if (!gezin) inzage.eisSchrijven(Klasse.TOESTEMMING);
        return stand.gevers().stream()
                .filter(g -> g.account().equals(gever) && nodig(stand, g) && (!gezin || g.antwoord() != null))
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private Stand rondAf(Bezoeker wie, UUID leerling, String soort, String aanWie) {
        Stand na = stand(leerling, soort, aanWie).orElseThrow(NietGevonden::new);
        if (!na.gevraagd()) {
            termijnen.haalVoor(
                    wie,
                    onderwerp(leerling, soort, aanWie),
                    TERMIJN,
                    na.geldig() ? "toestemming gegeven" : "antwoord gekregen: geen toestemming");
        }
        return na;
    }

    private boolean loopt(Onderwerp onderwerp) {
        return !termijnen.open(onderwerp).isEmpty();
    }

    /** One subject per pupil, kind and addressee. */
    private static Onderwerp onderwerp(UUID leerling, String soort, String aanWie) {
        return new Onderwerp(
                "toestemming",
                UUID.nameUUIDFromBytes(
                        (leerling + "|" + soort + "|" + aanWie).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private @Nullable LocalDate einde(Toestemmingsoort regel) {
        return switch (regel.geldig()) {
            case TOT_EINDE_SCHOOLJAAR -> Schooljaar.van(klok.vandaag()).einde();
            case EENMALIG, TOT_EINDE_ZAAK, TOT_INTREKKING -> null;
        };
    }

    private UUID schrijf(
            Bezoeker wie,
            UUID leerling,
            Toestemmingsoort regel,
            String aanWie,
            Antwoord antwoord,
            Gever gever,
            Wijze wijze,
            @Nullable LocalDate geldigTot,
            String reden) {
        return schrijf(
                wie,
                leerling,
                regel,
                aanWie,
                antwoord,
                gever,
                wijze.name().toLowerCase(java.util.Locale.ROOT),
                geldigTot,
                reden);
    }

    private void schrijfVerval(
            Bezoeker wie, UUID leerling, Toestemmingsoort regel, String aanWie, Gever gever, String reden) {
        schrijf(wie, leerling, regel, aanWie, Antwoord.VERVALLEN, gever, "spil", null, reden);
    }

    private UUID schrijf(
            Bezoeker wie,
            UUID leerling,
            Toestemmingsoort regel,
            String aanWie,
            Antwoord antwoord,
            Gever gever,
            String wijze,
            @Nullable LocalDate geldigTot,
            String reden) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door,
                    gegeven_door_naam, hoedanigheid, wijze, geldig_tot, reden, bron, op, vastgelegd_door, vastgelegd_naam)
                values (:id, toegang.bestuur(), :leerling, :soort, :doel, :aanWie, :antwoord, :gever,
                    :geverNaam, :hoedanigheid, :wijze, :geldigTot, :reden, :bron, :op, :wie, :wieNaam)""")
                .param("id", id)
                .param("leerling", leerling)
                .param("soort", regel.id())
                .param("doel", regel.doel())
                .param("aanWie", aanWie)
                .param("antwoord", antwoord.sleutel())
                .param("gever", gever.account())
                .param("geverNaam", gever.naam())
                .param("hoedanigheid", gever.hoedanigheid())
                .param("wijze", wijze)
                .param("geldigTot", geldigTot)
                .param("reden", reden)
                .param("bron", regel.bron())
                .param("op", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .param("wie", wie.accountId())
                .param("wieNaam", wie.naam())
                .update();
        return id;
    }

    private Stand stand(Toestemmingsoort soort, String aanWie, List<Rij> rijen, Schoolstem.Stemmen stemmen) {
        int leeftijd = rijen.isEmpty() ? 0 : rijen.getFirst().leeftijd();
        Set<String> partijen = soort.partijen(leeftijd);
        boolean ouders = partijen.contains(Partij.OUDER_MET_GEZAG);
        boolean zelf = partijen.contains(Partij.LEERLING);
        List<Gever> gevers = new ArrayList<>();
        for (UUID account : rijen.stream().map(Rij::account).distinct().toList()) {
            Rij r = rijen.stream()
                    .filter(x ->
                            x.account().equals(account) && soort.id().equals(x.soort()) && aanWie.equals(x.aanWie()))
                    .findFirst()
                    .orElse(null);
            Rij wie = rijen.stream()
                    .filter(x -> x.account().equals(account))
                    .findFirst()
                    .orElseThrow();
            gevers.add(new Gever(
                    account,
                    wie.naam(),
                    wie.hoedanigheid(),
                    r == null ? null : r.antwoord(),
                    r == null ? null : r.geldigTot()));
        }
        return new Stand(
                soort.id(),
                soort.naam(),
                soort.doel(),
                aanWie,
                soort.bron(),
                ouders,
                zelf,
                gevers,
                stemmen.van(soort, aanWie, leeftijd),
                klok.vandaag());
    }

    /** Who gives the code, as this school calls them. */
    private String code(UUID leerling, String mail) {
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        Woorden woorden = schoolplannen.voorLocatie(locatie.id()).plan().woorden();
        return berichten.tekst(mail + ".code", Woorden.groot(woorden.deMentor()), woorden.mentor());
    }

    private Optional<Toestemmingsoort> soort(UUID leerling, String soort) {
        return soorten(leerling).stream().filter(s -> s.id().equals(soort)).findFirst();
    }

    private Optional<Termijnsoort> termijnsoort(UUID leerling) {
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        return schoolplannen.voorLocatie(locatie.id()).plan().termijn(TERMIJN);
    }

    private List<Toestemmingsoort> soorten(UUID leerling) {
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        return schoolplannen.voorLocatie(locatie.id()).plan().toestemmingen();
    }

    private record Rij(
            UUID account,
            String naam,
            String hoedanigheid,
            int leeftijd,
            @Nullable String soort,
            @Nullable String aanWie,
            @Nullable Antwoord antwoord,
            @Nullable LocalDate geldigTot,
            boolean zelf) {

        static Rij van(ResultSet rs) throws SQLException {
            String antwoord = rs.getString("antwoord");
            return new Rij(
                    rs.getObject("account_id", UUID.class),
                    rs.getString("naam"),
                    rs.getString("hoedanigheid"),
                    rs.getInt("leeftijd"),
                    rs.getString("soort"),
                    rs.getString("aan_wie"),
                    antwoord == null ? null : Antwoord.van(antwoord),
                    rs.getObject("geldig_tot", LocalDate.class),
                    rs.getBoolean("zelf"));
        }
    }

    private List<Rij> rijen(UUID leerling) {
        return jdbc.sql("""
                select account_id, naam, hoedanigheid, leeftijd, soort, aan_wie, antwoord, geldig_tot, zelf
                  from toestemming.antwoorden(:leerling)""")
                .param("leerling", leerling)
                .query((rs, n) -> Rij.van(rs))
                .list();
    }
}
