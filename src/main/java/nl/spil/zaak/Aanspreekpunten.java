package nl.spil.zaak;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Buitencontacten.Buitencontact;
import nl.spil.schoolplan.ContactNaarBuiten;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody from outside calls about a zaak: as the plan says, or another for a reason (SOT-22). */
@Service
@Transactional
public class Aanspreekpunten {

    private static final int LANGSTE_REDEN = 300;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Zaken zaken;
    private final Zaakplannen plannen;
    private final Functies functies;
    private final Locaties locaties;

    Aanspreekpunten(
            JdbcClient jdbc, Klok klok, Zaken zaken, Zaakplannen plannen, Functies functies, Locaties locaties) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.zaken = zaken;
        this.plannen = plannen;
        this.functies = functies;
        this.locaties = locaties;
    }

    /**
     * Who it is now.
     *
     * @param reden why it is another than the plan says; empty for who the plan names
     */
    public record Aanspreekpunt(Buitencontact contact, String reden) {}

    @Transactional(readOnly = true)
    public Optional<Aanspreekpunt> van(Zaak zaak) {
        return van(zaak.nummer(), plannen.van(zaak).plan());
    }

    /** The same, for who has the number and the plan of a zaak and nothing more. */
    @Transactional(readOnly = true)
    public Optional<Aanspreekpunt> van(String nummer, Schoolplan plan) {
        ContactNaarBuiten regel = plan.contactNaarBuiten();
        return jdbc.sql("select naam, rol, telefoon, reden from zaak.contact_naar_buiten(?)")
                .param(nummer)
                .query((rs, n) -> new Aanspreekpunt(
                        new Buitencontact(
                                rs.getString(1),
                                rs.getString(2).isEmpty() ? "" : plan.woorden().rol(rs.getString(2)),
                                rs.getString(3),
                                regel == null ? "" : regel.bron()),
                        rs.getString(4)))
                .optional();
    }

    public boolean mag(Bezoeker wie, Inzage inzage, Zaak zaak) {
        return zaken.magOverdragen(wie, inzage, zaak);
    }

    /** Who can be it: staff of the location with an account. */
    @Transactional(readOnly = true)
    public Map<String, String> kandidaten(Inzage inzage) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Functies.Medewerker m : medewerkers(inzage)) uit.put(String.valueOf(m.accountId()), m.naam());
        return uit;
    }

    private List<Functies.Medewerker> medewerkers(Inzage inzage) {
        return locaties.vanLeerling(inzage.leerling()).stream()
                .flatMap(l -> functies.medewerkers(l.id()).stream())
                .filter(m -> m.accountId() != null)
                .toList();
    }

    /**
     * Another for this zaak, or back to who the plan names.
     *
     * @param account whom; null for who the plan names
     * @return field to sentence; empty when done
     */
    public Map<String, String> kies(Bezoeker wie, Inzage inzage, Zaak zaak, @Nullable String account, String reden) {
        if (!mag(wie, inzage, zaak)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (account != null && !kandidaten(inzage).containsKey(account))
            fouten.put("account", "Kies wie het aanspreekpunt wordt.");
        if (reden.isBlank()) fouten.put("reden", "Schrijf waarom het in deze zaak een ander is.");
        else if (reden.strip().length() > LANGSTE_REDEN)
            fouten.put("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        jdbc.sql("""
                insert into zaak.aanspreekpunt (id, bestuur_id, leerling_id, zaak_id, klasse, account_id, reden, door, door_naam, op)
                values (:id, :bestuur, :leerling, :zaak, :klasse, :account, :reden, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("zaak", zaak.id())
                .param("klasse", zaak.klasse().nummer())
                .param("account", account == null ? null : UUID.fromString(account), java.sql.Types.OTHER)
                .param("reden", reden.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }
}
