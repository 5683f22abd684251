package nl.spil.toegang;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where schools let their own people sign in (OpenID Connect). Named by the installation, per bestuur (docs/inloggen.md);
 * a setting that cannot work stops the start with a sentence.
 *
 * @param aanbieders by the key that stands in the address of the sign-in
 */
@ConfigurationProperties("spil.inloggen")
public record Aanbieders(@DefaultValue Map<String, Aanbieder> aanbieders) {

    public Aanbieders {
        aanbieders.forEach((sleutel, a) -> controleer(sleutel, a));
    }

    private static final String BEVESTIGD = "email_verified";

    /** With which field of an account the claim is compared. */
    public enum Veld {
        INLOGNAAM,
        EMAIL
    }

    /**
     * One provider of one bestuur.
     *
     * @param bestuur key of the bestuur whose people come in here
     * @param naam what stands on the button
     * @param uitgever the issuer; its settings are read from there
     * @param claim which claim says whose account it is, the first time
     * @param veld what that claim is compared with
     * @param soorten which kinds of account may come in here
     * @param vereist claims that must have this value, such as the domain of the school
     * @param tweedeStap when the provider has proven a second thing already; without it Spil asks itself
     */
    public record Aanbieder(
            @DefaultValue("") String bestuur,
            @DefaultValue("") String naam,
            @Nullable URI uitgever,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientGeheim,
            @DefaultValue({"openid", "profile", "email"}) List<String> vraagt,
            @DefaultValue("email") String claim,
            @DefaultValue("inlognaam") Veld veld,
            @DefaultValue("medewerker") Set<Bezoeker.Soort> soorten,
            @DefaultValue Map<String, String> vereist,
            @Nullable TweedeStapBewijs tweedeStap) {

        URI waar() {
            return java.util.Objects.requireNonNull(uitgever);
        }

        boolean heeftAlles(Map<String, Object> claims) {
            return claims.containsKey(claim) && claims.keySet().containsAll(vereist.keySet());
        }

        /** What the claim says; a federation passes one value on as a list of one. */
        List<String> wie(Map<String, Object> claims) {
            Object waarde = claims.get(claim);
            Stream<?> alle = waarde instanceof Collection<?> veel ? veel.stream() : Stream.ofNullable(waarde);
            return alle.filter(String.class::isInstance)
                    .map(w -> ((String) w).strip())
                    .filter(w -> !w.isEmpty())
                    .distinct()
                    .toList();
        }

        /** The provider itself says that it does not know whether this address is of this person. */
        boolean adresOnbevestigd(Map<String, Object> claims) {
            return claim.equals("email") && claims.containsKey(BEVESTIGD) && !bevat(claims.get(BEVESTIGD), "true");
        }

        /** The first required claim that is not as it must be. */
        Optional<String> ontbreekt(Map<String, Object> claims) {
            return vereist.entrySet().stream()
                    .filter(v -> !bevat(claims.get(v.getKey()), v.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        boolean bewijstTweedeStap(Map<String, Object> claims) {
            return tweedeStap != null
                    && tweedeStap.waarden().stream().anyMatch(w -> bevat(claims.get(tweedeStap.claim()), w));
        }

        private static boolean bevat(@Nullable Object claim, String waarde) {
            return switch (claim) {
                case null -> false;
                case Iterable<?> veel -> {
                    boolean uit = false;
                    for (Object een : veel) uit |= waarde.equalsIgnoreCase(String.valueOf(een));
                    yield uit;
                }
                default -> waarde.equalsIgnoreCase(String.valueOf(claim));
            };
        }
    }

    /** The claim (amr or acr) and the values that mean: more than a password. */
    public record TweedeStapBewijs(
            @DefaultValue("amr") String claim, @DefaultValue List<String> waarden) {}

    private static void controleer(String sleutel, Aanbieder a) {
        String waar = "spil.inloggen.aanbieders." + sleutel;
        if (!sleutel.matches("[a-z0-9][a-z0-9-]{0,39}"))
            fout(waar, "de sleutel heeft alleen kleine letters, cijfers en streepjes");
        if (a.bestuur().isBlank()) fout(waar + ".bestuur", "noem de sleutel van het bestuur");
        if (a.naam().isBlank()) fout(waar + ".naam", "schrijf wat er op de knop komt");
        if (a.clientId().isBlank()) fout(waar + ".client-id", "noem de client die de aanbieder voor Spil maakte");
        if (a.claim().isBlank()) fout(waar + ".claim", "noem de claim die zegt van wie het account is");
        if (!a.vraagt().contains("openid")) fout(waar + ".vraagt", "openid hoort erbij");
        URI uitgever = a.uitgever();
        if (uitgever == null || uitgever.getHost() == null) {
            fout(waar + ".uitgever", "noem het adres van de uitgever (issuer)");
        } else if (!"https".equals(uitgever.getScheme())
                && !Set.of("localhost", "127.0.0.1").contains(uitgever.getHost().toLowerCase(Locale.ROOT))) {
            fout(waar + ".uitgever", "het adres begint met https://");
        }
        if (a.soorten().contains(Bezoeker.Soort.EXTERN) || a.soorten().contains(Bezoeker.Soort.OUDER))
            fout(waar + ".soorten", "ouders en mensen van buiten hebben geen account bij de school");
        TweedeStapBewijs stap = a.tweedeStap();
        if (stap != null && stap.waarden().isEmpty())
            fout(waar + ".tweede-stap.waarden", "noem welke waarden een tweede stap bewijzen, bijvoorbeeld mfa");
    }

    private static void fout(String waar, String wat) {
        throw new IllegalArgumentException("De instelling " + waar + " klopt niet: " + wat + ".");
    }
}
