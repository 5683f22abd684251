package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Buitencontacten.Buitencontact;
import nl.spil.schoolplan.Contactpersonen.Contact;
import nl.spil.schoolplan.Partner;
import nl.spil.schoolplan.Samenwerkingsverband;
import org.jspecify.annotations.Nullable;

/**
 * The teams of a location and with whom it works (SOT-01, SOT-06, PARTNER-01).
 *
 * @param contact whom somebody from outside calls, when the plan says so (SOT-22)
 * @param ontbreekt what nobody fills, as whole sentences
 */
public record TeamPage(
        Locatie locatie,
        List<String> ontbreekt,
        List<Domein> domeinen,
        List<Blok> teams,
        List<Partnerblok> partners,
        @Nullable Buitencontact contact,
        Samenwerkingsverband verband,
        boolean houdtBij,
        Map<String, String> plekken,
        LocalDate vandaag,
        Map<String, String> invoer,
        Map<String, String> fouten) {

    /** A domain with who brings it in; nobody is worth a warning. */
    public record Domein(String naam, List<Lid> leden) {

        public boolean leeg() {
            return leden.stream().allMatch(l -> l.wie().isEmpty());
        }
    }

    /** A role with who has it. */
    public record Lid(String rol, List<String> wie) {}

    /** A team; {@code wanneer} is how often it meets, {@code gasten} who joins now and then. */
    public record Blok(
            String naam,
            String spil,
            String wanneer,
            List<String> gasten,
            List<Lid> vast,
            List<String> opAfroep,
            List<String> overigen,
            String toelichting,
            String bron) {}

    public record Partnerblok(
            Partner partner,
            String domein,
            String contact,
            List<Contact> contacten,
            String geldigheid,
            boolean voorbij) {}

    public String adres() {
        return "/locaties/" + locatie.id() + "/team";
    }

    public String waarde(String veld) {
        return invoer.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
