package nl.spil.delen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Locaties;
import nl.spil.toegang.EenmaligeLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails about sharing: to the family with where to read it, to the recipient with a link of one time. */
@Component
class Deelpost {

    private static final SecureRandom TOEVAL = new SecureRandom();
    private static final int TOKEN = 24;
    private static final int EIGEN_STEM = 16;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Berichten berichten;
    private final EenmaligeLinks links;
    private final Locaties locaties;

    Deelpost(JdbcClient jdbc, Klok klok, Berichten berichten, EenmaligeLinks links, Locaties locaties) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.berichten = berichten;
        this.links = links;
        this.locaties = locaties;
    }

    static String token() {
        byte[] bytes = new byte[TOKEN];
        TOEVAL.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** All that is kept of a link. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody agreed with this recipient before, and reads now what goes this time. */
    void bekijk(UUID account, Deling d) {
        mail(account, d, "deling-bekijk");
    }

    /**
     * The parents of who is not of age get what the law sends on, and the pupil from sixteen.
     *
     * @return who gets the copy, by name
     */
    List<String> kopie(LeerlingKop kop, Deling d) {
        List<String> namen = new ArrayList<>();
        int leeftijd = Datum.leeftijd(kop.geboortedatum(), klok.vandaag());
        for (LeerlingKop.Ouder o : kop.oudersMetGezag()) {
            UUID account = o.accountId();
            if (account == null) continue;
            mail(account, d, "deling-kopie");
            namen.add(o.naam());
        }
        UUID zelf = kop.accountId();
        if (zelf != null && leeftijd >= EIGEN_STEM) {
            mail(zelf, d, "deling-kopie");
            namen.add(kop.naam());
        }
        return namen;
    }

    private void mail(UUID account, Deling d, String soort) {
        EenmaligeLinks.Link link =
                links.maak(account, berichten.tekst("deling.waarvoor"), d.thuis(), EenmaligeLinks.GELDIG);
        berichten.mail(new Mail(
                soort + ":" + d.id() + ":" + account,
                account,
                d.leerling(),
                soort,
                List.of(berichten.adres(link.pad()), link.codeNodig() ? berichten.tekst("deling.code") : "")));
    }

    /** @return the code to tell by telephone */
    String verstuur(Deling d) {
        String token = token();
        String code = String.format(Locale.ROOT, "%06d", TOEVAL.nextInt(1_000_000));
        UUID id = Ids.nieuw();
        boolean gelukt = jdbc.sql("select delen.verstuur(:id, :deling, :stap, :hash, :code, :nu)")
                .param("id", id)
                .param("deling", d.id())
                .param("stap", Ids.nieuw())
                .param("hash", hash(token))
                .param("code", code)
                .param("nu", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!gelukt) throw new NietGevonden();
        String school = locaties.vanLeerling(d.leerling())
                .map(l -> l.school() + ", " + l.naam())
                .orElseThrow(NietGevonden::new);
        String adres = jdbc.sql("select adres from delen.deling where id = ?")
                .param(d.id())
                .query(String.class)
                .single();
        berichten.mailNaar(
                "deling-ontvanger:" + id,
                adres,
                "deling-ontvanger",
                List.of(
                        school,
                        berichten.adres("/gedeeld/" + token),
                        Datum.lang(klok.vandaag().plusDays(d.dagen()))));
        return code;
    }
}
