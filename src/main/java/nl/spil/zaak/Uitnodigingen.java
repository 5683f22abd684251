package nl.spil.zaak;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Contactpersonen;
import nl.spil.schoolplan.Contactpersonen.Contact;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Partner;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Uitnodigen;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.Inzage;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letting somebody of a partner in to one zaak, for a while, with the consent that the plan asks (PARTNER-12). What the database then
 * opens, and when it stops, is in {@code zaak.genodigd()}.
 */
@Service
@Transactional
public class Uitnodigingen {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LANGSTE_REDEN = 300;
    private static final String NAAR = "/uitgenodigd/";

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Contactpersonen contactpersonen;
    private final Toestemmingen toestemmingen;
    private final EenmaligeLinks links;
    private final Berichten berichten;
    private final Zaakplannen plannen;
    private final Zaakklok klokken;
    private final Aanspreekpunten aanspreekpunten;

    Uitnodigingen(
            JdbcClient jdbc,
            Klok klok,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Contactpersonen contactpersonen,
            Toestemmingen toestemmingen,
            EenmaligeLinks links,
            Berichten berichten,
            Zaakplannen plannen,
            Zaakklok klokken,
            Aanspreekpunten aanspreekpunten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.contactpersonen = contactpersonen;
        this.toestemmingen = toestemmingen;
        this.links = links;
        this.berichten = berichten;
        this.plannen = plannen;
        this.klokken = klokken;
        this.aanspreekpunten = aanspreekpunten;
    }

    /**
     * A role in which somebody can be invited, and what it opens here.
     *
     * @param ziet names of the classes of data
     * @param schrijft whether the person can add a report
     */
    public record Rolkeuze(String id, String naam, List<String> ziet, boolean schrijft, String toestemming) {}

    /** Whom to invite, as whom, and for how long at most. */
    public record Keuzes(
            Map<String, String> contacten,
            List<Rolkeuze> rollen,
            LocalDate vandaag,
            LocalDate uiterlijk,
            int weken,
            String bron) {}

    /** What somebody fills in. */
    public record Nieuw(
            @Nullable UUID contact,
            String rol,
            String doel,
            @Nullable LocalDate vanaf,
            @Nullable LocalDate totEnMet) {}

    /** What came of it. */
    public sealed interface Uitkomst {
        /**
         * @param code the code for the first time, to be told by telephone; empty when this person was here before
         */
        record Uitgenodigd(UUID id, String naam, String code) implements Uitkomst {}

        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}

        /** The consent is not there; it can be asked for this addressee. */
        record ToestemmingOntbreekt(String soort, String aanWie, String zin, boolean gevraagd) implements Uitkomst {}
    }

    /** The owner of the zaak, and who may by the plan; of a zaak that runs. */
    public boolean mag(Bezoeker wie, Inzage inzage, Zaak zaak) {
        if (!zaak.loopt() || !Zaken.schrijft(inzage, zaak.klasse())) return false;
        if (wie.accountId().equals(zaak.eigenaar())) return true;
        return plannen.van(zaak).plan().uitnodiging().door().stream().anyMatch(inzage.rollen()::contains);
    }

    /** Everybody who was ever invited to this zaak, the newest first. */
    @Transactional(readOnly = true)
    public List<Uitnodiging> van(Inzage inzage, Zaak zaak) {
        Zaken.eisVan(inzage, zaak);
        return lees(inzage, zaak.id());
    }

    /** About the whole pupil, for the family: who of outside may look along, and who could. */
    @Transactional(readOnly = true)
    public List<Uitnodiging> vanLeerling(Inzage inzage) {
        return lees(inzage, null);
    }

    private List<Uitnodiging> lees(Inzage inzage, @Nullable UUID zaak) {
        return jdbc.sql("""
                        select u.id, u.zaak_id, u.account_id, u.naam, u.organisatie, u.als, u.doel, u.vanaf, s.tot, s.staat, u.door_naam,
                               coalesce((select x.reden from toegang.uitnodigingstap x where x.uitnodiging_id = u.id order by x.volgorde desc limit 1), '')
                          from toegang.uitnodiging u join zaak.uitnodigingen_van_open() s on s.id = u.id
                         where u.leerling_id = :leerling and (:zaak::uuid is null or u.zaak_id = :zaak)
                         order by u.op desc""")
                .param("leerling", inzage.leerling())
                .param("zaak", zaak)
                .query((rs, n) -> new Uitnodiging(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getString(7),
                        Objects.requireNonNull(rs.getObject(8, LocalDate.class)),
                        Objects.requireNonNull(rs.getObject(9, LocalDate.class)).minusDays(1),
                        Uitnodiging.Staat.van(rs.getString(10)),
                        rs.getString(12),
                        rs.getString(11)))
                .list();
    }

    @Transactional(readOnly = true)
    public Keuzes keuzes(Inzage inzage, Zaak zaak) {
        Schoolplan plan = plannen.van(zaak).plan();
        Map<String, String> contacten = new LinkedHashMap<>();
        Schoolplan nu = nu(inzage);
        for (Contact c : contacten(inzage)) {
            if (!c.email().isBlank() && partnerGeldtNiet(nu, c, klok.vandaag()).isEmpty())
                contacten.put(c.id().toString(), c.naam() + ", " + organisatie(plan, c));
        }
        Uitnodigen regel = plan.uitnodiging();
        LocalDate vandaag = klok.vandaag();
        return new Keuzes(
                contacten,
                rollen(plan),
                vandaag,
                vandaag.plusWeeks(regel.hoogstensWeken()),
                regel.hoogstensWeken(),
                regel.bron());
    }

    private List<Contact> contacten(Inzage inzage) {
        return contactpersonen.opLocatie(locatie(inzage).id());
    }

    /** The plan of today: a zaak that began under an older one does not know that a partner ended. */
    private Schoolplan nu(Inzage inzage) {
        return schoolplannen.voorLocatie(locatie(inzage).id()).plan();
    }

    /** Why nobody of this partner is invited for this day; empty when that may, or when the contact is of no partner. */
    private static Optional<String> partnerGeldtNiet(Schoolplan nu, Contact c, LocalDate dag) {
        if (c.partner().isEmpty()) return Optional.empty();
        Optional<Partner> partner =
                nu.partners().stream().filter(p -> p.id().equals(c.partner())).findFirst();
        if (partner.isEmpty())
            return Optional.of("Het schoolplan noemt de organisatie van " + c.naam() + " niet meer als partner.");
        return partner.get().geldtNiet(dag);
    }

    private Locatie locatie(Inzage inzage) {
        return locaties.vanLeerling(inzage.leerling()).orElseThrow(NietGevonden::new);
    }

    private static String organisatie(Schoolplan plan, Contact c) {
        if (!c.partner().isEmpty())
            return plan.partners().stream()
                    .filter(p -> p.id().equals(c.partner()))
                    .map(Partner::naam)
                    .findFirst()
                    .orElse(c.partner());
        return plan.rol(c.rol()).map(Rol::naam).orElse(c.rol());
    }

    /** The roles from outside to which the plan opens anything in a zaak. */
    private static List<Rolkeuze> rollen(Schoolplan plan) {
        List<Rolkeuze> uit = new ArrayList<>();
        for (Rol rol : plan.rollen()) {
            List<String> ziet = new ArrayList<>();
            boolean schrijft = false;
            for (Gegevensklasse g : plan.gegevensklassen()) {
                var recht = plan.genodigd(rol.id(), g.nummer());
                if (recht.isEmpty()) continue;
                schrijft |= recht.get().schrijven() && Zaakgenodigden.SCHRIJFBAAR.contains(g.nummer());
                if (recht.get().lezen().compareTo(Leesrecht.EIGEN) > 0 && Zaakgenodigden.TOONBAAR.contains(g.nummer()))
                    ziet.add(g.naam()
                            + (recht.get().lezen() == Leesrecht.VRIJGEGEVEN ? " (wat daarvan is vrijgegeven)" : ""));
            }
            if (ziet.isEmpty() && !schrijft) continue;
            uit.add(new Rolkeuze(
                    rol.id(),
                    rol.naam(),
                    ziet,
                    schrijft,
                    plan.toestemmingVoor(rol.id()).map(Toestemmingsoort::naam).orElse("")));
        }
        return uit;
    }

    /** Invites; or says what is missing. */
    public Uitkomst nodigUit(Bezoeker wie, Inzage inzage, Zaak zaak, Nieuw nieuw) {
        if (!mag(wie, inzage, zaak)) throw new NietGevonden();
        Planversie versie = plannen.van(zaak).versie();
        Schoolplan plan = versie.plan();
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Contact> contact = contacten(inzage).stream()
                .filter(c -> c.id().equals(nieuw.contact()) && !c.email().isBlank())
                .findFirst();
        if (contact.isEmpty()) fouten.put("contact", "Kies wie je uitnodigt.");
        Optional<Rolkeuze> rol =
                rollen(plan).stream().filter(r -> r.id().equals(nieuw.rol())).findFirst();
        if (rol.isEmpty()) fouten.put("rol", "Kies als wie deze persoon meekijkt.");
        if (nieuw.doel().isBlank()) fouten.put("doel", "Schrijf waarvoor je deze persoon uitnodigt.");
        else if (nieuw.doel().length() > LANGSTE_REDEN)
            fouten.put("doel", "Houd het bij " + LANGSTE_REDEN + " tekens. De familie leest dit ook.");
        LocalDate vandaag = klok.vandaag();
        LocalDate vanaf = nieuw.vanaf() == null ? vandaag : nieuw.vanaf();
        if (vanaf.isBefore(vandaag)) fouten.put("vanaf", "Deze dag is al voorbij. Kies vandaag of later.");
        tot(plan.uitnodiging(), vanaf, nieuw.totEnMet()).ifPresent(f -> fouten.put("totEnMet", f));
        if (contact.isPresent()) {
            Schoolplan nu = nu(inzage);
            partnerGeldtNiet(nu, contact.get(), vanaf).ifPresentOrElse(f -> fouten.put("contact", f), () -> {
                LocalDate laatste = nieuw.totEnMet();
                if (laatste != null)
                    partnerGeldtNiet(nu, contact.get(), laatste).ifPresent(f -> fouten.putIfAbsent("totEnMet", f));
            });
        }
        if (contact.isPresent()
                && van(inzage, zaak).stream()
                        .anyMatch(u -> u.loopt()
                                && u.naam().equals(contact.get().naam())
                                && u.organisatie().equals(organisatie(plan, contact.get())))) {
            fouten.put(
                    "contact", contact.get().naam() + " is al uitgenodigd. Verleng die uitnodiging als dat nodig is.");
        }
        if (!fouten.isEmpty() || contact.isEmpty() || rol.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        Contact c = contact.get();
        String organisatie = organisatie(plan, c);
        Optional<Toestemmingsoort> soort = plan.toestemmingVoor(nieuw.rol());
        if (soort.isEmpty())
            return new Uitkomst.Onvolledig(
                    Map.of(
                            "rol",
                            "Het schoolplan noemt geen toestemming voor mensen van buiten. Zet die eerst in het plan; zonder toestemming kijkt niemand mee."));
        Stand gegeven = stand(inzage.leerling(), soort.get(), organisatie);
        if (!gegeven.geldig()) {
            return new Uitkomst.ToestemmingOntbreekt(
                    gegeven.soort(),
                    organisatie,
                    "Voor " + organisatie + " is toestemming nodig: ‘" + gegeven.naam() + "’. Nog nodig: "
                            + String.join(" en ", gegeven.ontbreekt()) + ". (" + gegeven.bron() + ")",
                    gegeven.gevraagd());
        }
        UUID account = account(inzage, zaak, c);
        UUID id = Ids.nieuw();
        LocalDate totEnMet = Objects.requireNonNull(nieuw.totEnMet());
        jdbc.sql("""
                        insert into toegang.uitnodiging (id, bestuur_id, leerling_id, klasse, zaak_id, account_id, contact_id, naam, organisatie, rol, als,
                               doel, vanaf, tot, toestemming, aan_wie, gevers, bron, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :klasse, :zaak, :account, :contact, :naam, :organisatie, :rol, :als,
                               :doel, :vanaf, :tot, :toestemming, :aanWie, :gevers::jsonb, :bron, :wie, :door, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("klasse", zaak.klasse().nummer())
                .param("zaak", zaak.id())
                .param("account", account)
                .param("contact", c.id())
                .param("naam", c.naam())
                .param("organisatie", organisatie)
                .param("rol", nieuw.rol())
                .param("als", Woorden.klein(rol.get().naam()))
                .param("doel", nieuw.doel().strip())
                .param("vanaf", vanaf)
                .param("tot", totEnMet.plusDays(1))
                .param("toestemming", gegeven.soort())
                .param("aanWie", gegeven.aanWie())
                .param("gevers", gevers(soort.get()))
                .param("bron", gegeven.bron())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return new Uitkomst.Uitgenodigd(id, c.naam(), stuurLink(inzage, zaak, id, account, totEnMet));
    }

    private static Optional<String> tot(Uitnodigen regel, LocalDate vanaf, @Nullable LocalDate totEnMet) {
        if (totEnMet == null) return Optional.of("Kies de laatste dag. Toegang zonder einde bestaat niet.");
        if (totEnMet.isBefore(vanaf)) return Optional.of("De laatste dag ligt voor de eerste.");
        if (totEnMet.isAfter(vanaf.plusWeeks(regel.hoogstensWeken())))
            return Optional.of("Het schoolplan laat hoogstens " + regel.hoogstensWeken() + " weken toe: kies uiterlijk "
                    + Datum.lang(vanaf.plusWeeks(regel.hoogstensWeken())) + ". (" + regel.bron() + ")");
        return Optional.empty();
    }

    /** For the organisation by name; what was agreed in general counts as long as nobody refuses the organisation. */
    private Stand stand(UUID leerling, Toestemmingsoort soort, String organisatie) {
        Stand opNaam = toestemmingen.stand(leerling, soort.id(), organisatie).orElseThrow(NietGevonden::new);
        boolean genoemd = opNaam.gevers().stream().anyMatch(g -> g.antwoord() != null);
        if (opNaam.geldig() || genoemd) return opNaam;
        Stand algemeen = toestemmingen.stand(leerling, soort);
        return algemeen.geldig() ? algemeen : opNaam;
    }

    /** Asks the consent that was missing, by name of the organisation. */
    public int vraagToestemming(Bezoeker wie, Inzage inzage, Zaak zaak, UUID contact, String rol) {
        if (!mag(wie, inzage, zaak)) throw new NietGevonden();
        Schoolplan plan = plannen.van(zaak).plan();
        Contact c = contacten(inzage).stream()
                .filter(x -> x.id().equals(contact))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        Toestemmingsoort soort = plan.toestemmingVoor(rol).orElseThrow(NietGevonden::new);
        return toestemmingen.vraag(wie, inzage, soort.id(), organisatie(plan, c), wie.accountId());
    }

    private static String gevers(Toestemmingsoort soort) {
        List<Map<String, Object>> uit = new ArrayList<>();
        for (Toestemmingsoort.Gever g : soort.gevers()) {
            String partij = g.partij().equals(Partij.OUDER_MET_GEZAG)
                    ? "ouder"
                    : g.partij().equals(Partij.LEERLING) ? "leerling" : "";
            if (partij.isEmpty()) continue;
            Map<String, Object> een = new LinkedHashMap<>();
            een.put("partij", partij);
            if (g.vanafLeeftijd() != null) een.put("vanaf", g.vanafLeeftijd());
            if (g.totLeeftijd() != null) een.put("tot", g.totLeeftijd());
            uit.add(een);
        }
        return JSON.writeValueAsString(uit);
    }

    private UUID account(Inzage inzage, Zaak zaak, Contact c) {
        return jdbc.sql("select toegang.account_van_buiten(:id, :leerling, :klasse::smallint, :naam, :email)")
                .param("id", Ids.nieuw())
                .param("leerling", inzage.leerling())
                .param("klasse", zaak.klasse().nummer())
                .param("naam", c.naam())
                .param("email", c.email().strip())
                .query(UUID.class)
                .single();
    }

    /** @return the code to tell, when this person was never here */
    private String stuurLink(Inzage inzage, Zaak zaak, UUID uitnodiging, UUID account, LocalDate totEnMet) {
        Locatie locatie = locatie(inzage);
        EenmaligeLinks.Link link =
                links.maak(account, berichten.tekst("uitgenodigd.doel"), NAAR + zaak.nummer(), EenmaligeLinks.GELDIG);
        berichten.mail(new Mail(
                "uitgenodigd:" + uitnodiging + ":" + Ids.nieuw(),
                account,
                null,
                "uitgenodigd",
                List.of(
                        locatie.school() + ", " + locatie.naam(),
                        berichten.adres(link.pad()),
                        Datum.lang(totEnMet),
                        link.codeNodig() ? berichten.tekst("uitgenodigd.code") : "",
                        vragen(zaak))));
        return link.codeNodig() ? links.nieuweCode(account) : "";
    }

    /** Whom the school names for whoever comes from outside (SOT-22). */
    private String vragen(Zaak zaak) {
        return aanspreekpunten
                .van(zaak)
                .map(a -> a.contact().telefoon().isEmpty()
                        ? berichten.tekst("uitgenodigd.vragen", a.contact().naam())
                        : berichten.tekst(
                                "uitgenodigd.vragen-bel",
                                a.contact().naam(),
                                a.contact().telefoon()))
                .orElse("");
    }

    /** Another link by mail, and another code when the first was never used. */
    public Uitkomst.Uitgenodigd stuurOpnieuw(Bezoeker wie, Inzage inzage, Zaak zaak, UUID id) {
        Uitnodiging u = lopend(wie, inzage, zaak, id);
        return new Uitkomst.Uitgenodigd(id, u.naam(), stuurLink(inzage, zaak, id, u.account(), u.totEnMet()));
    }

    /** @return field to sentence; empty when it was extended */
    public Map<String, String> verleng(
            Bezoeker wie, Inzage inzage, Zaak zaak, UUID id, @Nullable LocalDate totEnMet, String reden) {
        Uitnodiging u = lopend(wie, inzage, zaak, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        tot(plannen.van(zaak).plan().uitnodiging(), klok.vandaag(), totEnMet)
                .ifPresent(f -> fouten.put("tot-" + id, f));
        if (totEnMet != null && fouten.isEmpty() && !totEnMet.isAfter(u.totEnMet()))
            fouten.put(
                    "tot-" + id,
                    "De uitnodiging loopt al tot en met " + Datum.lang(u.totEnMet())
                            + ". Kies een latere dag, of trek haar in.");
        if (totEnMet != null)
            nu(inzage).partners().stream()
                    .filter(p -> p.naam().equals(u.organisatie()))
                    .flatMap(p -> p.geldtNiet(totEnMet).stream())
                    .findFirst()
                    .ifPresent(f -> fouten.putIfAbsent("tot-" + id, f));
        reden(reden).ifPresent(f -> fouten.put("reden-" + id, f));
        if (!fouten.isEmpty() || totEnMet == null) return fouten;
        stap(wie, inzage, zaak, id, "verlengd", totEnMet.plusDays(1), reden);
        return fouten;
    }

    /** Takes effect at once; what this person still had to do goes to the owner of the zaak. */
    public Map<String, String> trekIn(Bezoeker wie, Inzage inzage, Zaak zaak, UUID id, String reden) {
        Uitnodiging u = lopend(wie, inzage, zaak, id);
        Map<String, String> fouten = new LinkedHashMap<>();
        reden(reden).ifPresent(f -> fouten.put("reden-" + id, f));
        if (!fouten.isEmpty()) return fouten;
        stap(wie, inzage, zaak, id, "ingetrokken", klok.vandaag(), reden);
        klokken.neemTerug(wie, zaak, u.account(), "de uitnodiging van " + u.naam() + " is ingetrokken");
        return fouten;
    }

    private static Optional<String> reden(String reden) {
        if (reden.isBlank()) return Optional.of("Schrijf waarom.");
        if (reden.length() > LANGSTE_REDEN)
            return Optional.of("Houd de reden kort: hoogstens " + LANGSTE_REDEN + " tekens.");
        return Optional.empty();
    }

    private Uitnodiging lopend(Bezoeker wie, Inzage inzage, Zaak zaak, UUID id) {
        if (!mag(wie, inzage, zaak)) throw new NietGevonden();
        return van(inzage, zaak).stream()
                .filter(u -> u.id().equals(id) && u.loopt())
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    private void stap(Bezoeker wie, Inzage inzage, Zaak zaak, UUID id, String soort, LocalDate tot, String reden) {
        jdbc.sql("""
                        insert into toegang.uitnodigingstap (id, bestuur_id, leerling_id, klasse, uitnodiging_id, soort, tot, reden, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :klasse, :uitnodiging, :soort, :tot, :reden, :wie, :door, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("klasse", zaak.klasse().nummer())
                .param("uitnodiging", id)
                .param("soort", soort)
                .param("tot", tot)
                .param("reden", reden.strip())
                .param("wie", wie.accountId())
                .param("door", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }
}
