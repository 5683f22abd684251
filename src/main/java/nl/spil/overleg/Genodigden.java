package nl.spil.overleg;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.overleg.Overlegopslag.Rolnaam;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is invited because of one pupil: the family, who helps from outside, and staff who come for a reason. They belong to the
 * pupil and not to the meeting: whoever may not read of the pupil does not see that they were asked.
 */
@Service
@Transactional
public class Genodigden {

    private static final String GEZIN = "gezin";
    private static final String EXTERN = "extern";
    private static final String INTERN = "intern";

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Overlegopslag opslag;
    private final Functies functies;
    private final Schoolplannen schoolplannen;
    private final Uitnodiging uitnodiging;
    private final Toestemmingseis toestemming;
    private final Berichten berichten;

    Genodigden(
            JdbcClient jdbc,
            Klok klok,
            Overlegopslag opslag,
            Functies functies,
            Schoolplannen schoolplannen,
            Uitnodiging uitnodiging,
            Toestemmingseis toestemming,
            Berichten berichten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.opslag = opslag;
        this.functies = functies;
        this.schoolplannen = schoolplannen;
        this.uitnodiging = uitnodiging;
        this.toestemming = toestemming;
        this.berichten = berichten;
    }

    /**
     * One of them.
     *
     * @param kring gezin, extern or intern
     * @param reden why this person comes; empty for who is always invited
     */
    public record Genodigde(UUID id, String kring, String naam, String rol, String reden, boolean aanwezig) {}

    /** Who was invited for this pupil. */
    @Transactional(readOnly = true)
    public List<Genodigde> van(Agendapunt punt) {
        return jdbc.sql("""
                        select id, kring, naam, rol, reden, aanwezig from overleg.genodigde where agendapunt_id = :punt
                         order by array_position(array['gezin', 'intern', 'extern'], kring), naam, rol""")
                .param("punt", punt.id())
                .query((rs, n) -> new Genodigde(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getBoolean(6)))
                .list();
    }

    /** The family and the fixed participants from outside, when a meeting about one pupil is planned. */
    void begin(
            Bezoeker wie,
            Inzage inzage,
            Overleg overleg,
            Schoolplan plan,
            Overlegsoort soort,
            boolean ouders,
            boolean leerling) {
        UUID punt = jdbc.sql("select id from overleg.agendapunt where overleg_id = :o and leerling_id = :l")
                .param("o", overleg.id())
                .param("l", inzage.leerling())
                .query(UUID.class)
                .single();
        for (Familielid f : gezin(inzage.leerling())) {
            boolean mee = f.rol().equals("leerling") ? leerling : ouders;
            if (mee) {
                zet(wie, inzage.leerling(), overleg, punt, f.account(), GEZIN, f.naam(), f.rol(), "");
                nodigGezinUit(overleg, inzage.leerling(), f);
            }
        }
        for (Rolnaam rol : uitnodiging.zonderMens(plan, soort, overleg.locatie(), overleg.dag())) {
            zet(
                    wie,
                    inzage.leerling(),
                    overleg,
                    punt,
                    null,
                    EXTERN,
                    Uitnodiging.hoofdletter(rol.naam()),
                    rol.naam(),
                    "");
        }
    }

    /** Whether gezag has ended, and no parent is invited. */
    boolean zonderGezag(UUID leerling) {
        return jdbc.sql("select organisatie.gezag_tot(geboortedatum) <= ? from organisatie.leerling where id = ?")
                .params(klok.vandaag(), leerling)
                .query(Boolean.class)
                .single();
    }

    private record Familielid(
            String naam, String rol, @Nullable UUID account) {}

    private List<Familielid> gezin(UUID leerling) {
        return jdbc.sql("""
                        select l.naam, 'leerling' as rol, l.account_id from organisatie.leerling l where l.id = :leerling
                        union all
                        select o.naam, 'ouder', o.account_id from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id
                          join organisatie.leerling k on k.id = s.leerling_id
                         where s.leerling_id = :leerling and s.gezag and organisatie.gezag_tot(k.geboortedatum) > :dag
                           and s.vanaf <= :dag and (s.tot is null or s.tot > :dag)""")
                .param("leerling", leerling)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Familielid(rs.getString(1), rs.getString(2), rs.getObject(3, UUID.class)))
                .list();
    }

    private void nodigGezinUit(Overleg overleg, UUID leerling, Familielid f) {
        UUID account = f.account();
        if (account == null) return;
        String sleutel = "overleg:" + overleg.id() + ":uitgenodigd:" + account;
        String wanneer = Datum.dag(overleg.dag()) + (overleg.begin() == null ? "" : " om " + overleg.begin());
        berichten.mail(new Mail(
                sleutel, account, leerling, "overleg-uitnodiging", List.of(overleg.naam(), wanneer, overleg.plaats())));
    }

    private void zet(
            Bezoeker wie,
            UUID leerling,
            Overleg overleg,
            UUID punt,
            @Nullable UUID account,
            String kring,
            String naam,
            String rol,
            String reden) {
        jdbc.sql("""
                        insert into overleg.genodigde (id, bestuur_id, leerling_id, overleg_id, agendapunt_id, klasse, account_id, kring, naam, rol, reden, door, op)
                        values (:id, :bestuur, :leerling, :overleg, :punt, :klasse, :account, :kring, :naam, :rol, :reden, :wie, :nu)
                        on conflict (agendapunt_id, naam, rol) do nothing""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", leerling)
                .param("overleg", overleg.id())
                .param("punt", punt)
                .param("klasse", overleg.klasse().nummer())
                .param("account", account)
                .param("kring", kring)
                .param("naam", naam)
                .param("rol", rol)
                .param("reden", reden)
                .param("wie", wie.accountId())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    /** Who may still be invited for this pupil, as the plan says: role to name. */
    @Transactional(readOnly = true)
    public Map<String, String> keuzes(Overleg overleg) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Map<String, String> uit = new LinkedHashMap<>();
        Soorten.vind(plan, overleg.soort())
                .ifPresent(soort -> soort.eventueel()
                        .forEach(rol -> uit.put(
                                rol,
                                Uitnodiging.hoofdletter(
                                        Uitnodiging.rolnaam(plan, rol).naam()))));
        return uit;
    }

    /**
     * Invites somebody who is not always there.
     *
     * @param rol one of the roles that the plan names for it
     * @param naam who it is, when nobody of this location has the role
     * @return field to sentence; empty when done
     */
    public Map<String, String> nodigUit(
            Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt punt, String rol, String naam, String reden) {
        if (!overleg.schrijft() || overleg.afgesloten()) throw new NietGevonden();
        inzage.eisSchrijven(overleg.klasse());
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElseThrow(NietGevonden::new);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!soort.eventueel().contains(rol)) fouten.put("rol", "Kies wie erbij komt.");
        if (reden.isBlank() && soort.redenBijEventueel()) {
            fouten.put(
                    "reden",
                    "Schrijf wat deze persoon inbrengt: alleen wie echt iets inbrengt, wordt uitgenodigd. ("
                            + soort.bron() + ")");
        } else if (reden.isBlank()) {
            fouten.put("reden", "Schrijf waarom deze persoon erbij komt.");
        } else if (reden.length() > 300) {
            fouten.put("reden", "Houd de reden kort: hoogstens 300 tekens.");
        }
        if (naam.length() > 120) fouten.put("genodigde", "Houd het bij hoogstens 120 tekens.");
        if (!fouten.isEmpty()) return fouten;
        boolean extern = Uitnodiging.extern(plan, rol);
        if (extern) {
            Optional<Toestemmingseis.Ontbreekt> mist = toestemming.ontbreekt(plan, soort, inzage.leerling());
            if (mist.isPresent())
                return Map.of(Overleggen.TOESTEMMING, mist.get().zin());
        }
        Rolnaam rolnaam = Uitnodiging.rolnaam(plan, rol);
        Optional<Functies.Medewerker> medewerker = functies.medewerkers(rol, inzage.leerling()).stream()
                .filter(m -> naam.isBlank() || m.naam().equals(naam.strip()))
                .findFirst();
        UUID account = medewerker.map(Functies.Medewerker::accountId).orElse(null);
        zet(
                wie,
                inzage.leerling(),
                overleg,
                punt.id(),
                account,
                extern ? EXTERN : INTERN,
                medewerker
                        .map(Functies.Medewerker::naam)
                        .orElse(naam.isBlank() ? Uitnodiging.hoofdletter(rolnaam.naam()) : naam.strip()),
                rolnaam.naam(),
                reden.strip());
        if (account != null) {
            opslag.nodigUit(overleg.id(), overleg.locatie(), List.of(rolnaam), null, overleg.dag(), account);
            berichten.meld(
                    account,
                    "Je bent uitgenodigd voor " + overleg.titel() + ".",
                    overleg.url(),
                    "overleg:" + overleg.id() + ":uitgenodigd:" + account);
        }
        return Map.of();
    }

    /**
     * Who from outside is at the table now; for them consent is needed. Who was asked for this pupil counts until somebody records
     * that the pupil was discussed without them.
     */
    @Transactional(readOnly = true)
    List<String> externenAanTafel(Overleg overleg, Agendapunt punt) {
        return jdbc.sql("""
                        select naam from overleg.deelnemer where overleg_id = :o and extern and aanwezig
                        union
                        select naam from overleg.genodigde where agendapunt_id = :p and kring = 'extern'
                        order by naam""")
                .param("o", overleg.id())
                .param("p", punt.id())
                .query(String.class)
                .list();
    }

    /** Parents and pupil who were asked to come, hear that it is otherwise. */
    void vertelGezin(Overleg overleg, String mail, List<String> gegevens, String sleutel) {
        jdbc.sql("""
                        select distinct account_id, leerling_id from overleg.genodigde
                         where overleg_id = :o and kring = 'gezin' and account_id is not null""")
                .param("o", overleg.id())
                .query((rs, n) -> new Mail(
                        "overleg:" + overleg.id() + ":" + sleutel + ":" + rs.getObject(1, UUID.class),
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        mail,
                        gegevens))
                .list()
                .forEach(berichten::mail);
    }

    void zetAanwezig(Overleg overleg, Collection<UUID> er) {
        jdbc.sql("update overleg.genodigde set aanwezig = id = any (:er), versie = versie + 1 where overleg_id = :o")
                .param("er", er.toArray(UUID[]::new))
                .param("o", overleg.id())
                .update();
    }
}
