package nl.spil.toegang;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * What a passkey signs, asked and checked. A passkey belongs to the host of {@code spil.adres}: on any other site the browser does
 * not offer it, which is what makes it safe against copied sign-in pages.
 */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final ObjectConverter vertaler = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(vertaler);
    private final AttestedCredentialDataConverter sleutels = new AttestedCredentialDataConverter(vertaler);
    private final String host;

    Passkeys(@Value("${spil.adres}") String adres) {
        this.host = URI.create(adres).getHost();
    }

    /** A new passkey: which it is, and what is kept to recognise it. */
    record Nieuw(byte[] sleutelId, byte[] bewaard) {}

    /** What the browser needs to make one, as JSON. */
    String maakOpties(byte[] uitdaging, UUID account, String naam, List<byte[]> bestaande) {
        return """
                {"challenge":"%s","rp":{"id":"%s","name":"Spil"},"user":{"id":"%s","name":%s,"displayName":%s},\
                "pubKeyCredParams":[{"type":"public-key","alg":-7},{"type":"public-key","alg":-8},{"type":"public-key","alg":-257}],\
                "authenticatorSelection":{"residentKey":"discouraged","userVerification":"preferred"},\
                "attestation":"none","timeout":120000,"excludeCredentials":%s}""".formatted(
                        URL.encodeToString(uitdaging),
                        host,
                        URL.encodeToString(account.toString().getBytes(StandardCharsets.UTF_8)),
                        json(naam),
                        json(naam),
                        lijst(bestaande));
    }

    /** What the browser needs to use one. */
    String gebruikOpties(byte[] uitdaging, List<byte[]> bestaande) {
        return """
                {"challenge":"%s","rpId":"%s","userVerification":"preferred","timeout":120000,"allowCredentials":%s}""".formatted(URL.encodeToString(uitdaging), host, lijst(bestaande));
    }

    Optional<Nieuw> maak(byte[] uitdaging, String antwoord) {
        try {
            var gemaakt = manager.verifyRegistrationResponseJSON(
                    antwoord, new RegistrationParameters(server(uitdaging), null, false, true));
            var gegevens = gemaakt.getAttestationObject().getAuthenticatorData();
            byte[] sleutel = sleutels.convert(gegevens.getAttestedCredentialData());
            byte[] bewaard = new byte[sleutel.length + 1];
            bewaard[0] = (byte) (gegevens.isFlagBE() ? 1 : 0);
            System.arraycopy(sleutel, 0, bewaard, 1, sleutel.length);
            return Optional.of(new Nieuw(gegevens.getAttestedCredentialData().getCredentialId(), bewaard));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("Een passkey is geweigerd: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Which passkey answers, before it is believed. */
    Optional<byte[]> welke(String antwoord) {
        try {
            return Optional.of(manager.parseAuthenticationResponseJSON(antwoord).getCredentialId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("Een passkey is geweigerd: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The counter of the passkey when it signed this challenge on this site; nothing when it did not. */
    Optional<Long> klopt(byte[] uitdaging, String antwoord, byte[] bewaard, long teller) {
        try {
            var sleutel = sleutels.convert(Arrays.copyOfRange(bewaard, 1, bewaard.length));
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    bewaard[0] == 1,
                    null,
                    teller,
                    sleutel,
                    null,
                    null,
                    null,
                    null);
            var gebruikt = manager.verifyAuthenticationResponseJSON(
                    antwoord,
                    new AuthenticationParameters(
                            server(uitdaging), record, List.of(sleutel.getCredentialId()), false, true));
            return Optional.of(gebruikt.getAuthenticatorData().getSignCount());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("Een passkey is geweigerd: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private ServerProperty server(byte[] uitdaging) {
        return ServerProperty.builder()
                .rpId(host)
                .challenge(new DefaultChallenge(uitdaging))
                .originPredicate(o -> host.equals(o.getHost())
                        && ("https".equals(o.getScheme()) || "localhost".equals(host) && "http".equals(o.getScheme())))
                .build();
    }

    private static String lijst(List<byte[]> ids) {
        return ids.stream()
                .map(id -> "{\"type\":\"public-key\",\"id\":\"" + URL.encodeToString(id) + "\"}")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }

    private static String json(String tekst) {
        return "\"" + tekst.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
