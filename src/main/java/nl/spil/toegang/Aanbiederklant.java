package nl.spil.toegang;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.spil.toegang.Aanbieders.Aanbieder;
import org.springframework.stereotype.Component;

/**
 * Talks OpenID Connect with the provider of a school: where to send somebody, and what it says about who came back. A provider
 * that is slow or gone takes at most four pages with it, and each for a few seconds.
 */
@Component
class Aanbiederklant {

    private static final int VERBINDEN = 2_000;
    private static final int LEZEN = 5_000;
    private static final int GROOTSTE = 100_000;
    private static final Duration GEGEVENS_GELDIG = Duration.ofHours(1);
    private static final Set<JWSAlgorithm> TEKENT =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

    private final Semaphore tegelijk = new Semaphore(4);
    private final Map<URI, Bekend> bekend = new ConcurrentHashMap<>();
    private final InstantSource tijd = InstantSource.system();

    private record Bekend(OIDCProviderMetadata gegevens, JWKSource<SecurityContext> sleutels, Instant tot) {}

    /** What one sign-in under way must come back with. */
    record Geheimen(String state, String nonce, String bewijs) {
        static Geheimen nieuw() {
            return new Geheimen(new State(32).getValue(), new Nonce(32).getValue(), new CodeVerifier().getValue());
        }
    }

    /** It did not work; the message is for the log. */
    static final class Mislukt extends Exception {
        private static final long serialVersionUID = 1;
        final boolean onbereikbaar;

        Mislukt(boolean onbereikbaar, String waarom) {
            super(waarom);
            this.onbereikbaar = onbereikbaar;
        }
    }

    /** The address of the provider, with a challenge that only the browser that left can answer. */
    URI heen(Aanbieder a, URI terug, Geheimen geheimen) throws Mislukt {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(a.vraagt().toArray(String[]::new)),
                        new ClientID(a.clientId()),
                        terug)
                .endpointURI(bekend(a).gegevens().getAuthorizationEndpointURI())
                .state(new State(geheimen.state()))
                .nonce(new Nonce(geheimen.nonce()))
                .codeChallenge(new CodeVerifier(geheimen.bewijs()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** What the provider says about who came back: signed by it, for us, now, and for this sign-in. */
    Map<String, Object> wie(Aanbieder a, URI terug, String code, Geheimen geheimen) throws Mislukt {
        Bekend b = bekend(a);
        OIDCTokenResponse tokens = wissel(a, b, terug, code, geheimen);
        try {
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(a.waar()),
                            new ClientID(a.clientId()),
                            new JWSVerificationKeySelector<>(TEKENT, b.sleutels()),
                            null)
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(geheimen.nonce()));
            Map<String, Object> uit = new HashMap<>(claims.toJSONObject());
            if (!a.heeftAlles(uit) && b.gegevens().getUserInfoEndpointURI() != null)
                vulAan(uit, b.gegevens().getUserInfoEndpointURI(), tokens);
            return uit;
        } catch (com.nimbusds.jose.RemoteKeySourceException e) {
            throw new Mislukt(true, "sleutels zijn niet te halen");
        } catch (com.nimbusds.jose.proc.BadJOSEException | com.nimbusds.jose.JOSEException e) {
            throw new Mislukt(false, "bewijs geweigerd: " + e.getMessage());
        }
    }

    private OIDCTokenResponse wissel(Aanbieder a, Bekend b, URI terug, String code, Geheimen geheimen) throws Mislukt {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), terug, new CodeVerifier(geheimen.bewijs()));
        URI adres = b.gegevens().getTokenEndpointURI();
        ClientID client = new ClientID(a.clientId());
        TokenRequest verzoek = (a.clientGeheim().isBlank()
                        ? new TokenRequest.Builder(adres, client, grant)
                        : new TokenRequest.Builder(
                                adres,
                                metKop(b.gegevens())
                                        ? new ClientSecretBasic(client, new Secret(a.clientGeheim()))
                                        : new ClientSecretPost(client, new Secret(a.clientGeheim())),
                                grant))
                .build();
        try {
            TokenResponse antwoord = OIDCTokenResponseParser.parse(stuur(verzoek.toHTTPRequest()));
            if (antwoord instanceof OIDCTokenResponse goed
                    && goed.getOIDCTokens() != null
                    && goed.getOIDCTokens().getIDToken() != null) return goed;
            throw new Mislukt(
                    false,
                    "code geweigerd: "
                            + (antwoord.indicatesSuccess()
                                    ? "geen bewijs"
                                    : antwoord.toErrorResponse()
                                            .getErrorObject()
                                            .getCode()));
        } catch (com.nimbusds.oauth2.sdk.ParseException e) {
            throw new Mislukt(false, "antwoord niet te lezen: " + e.getMessage());
        }
    }

    /** Some providers keep the signed part short and tell the rest on asking. */
    private void vulAan(Map<String, Object> claims, URI adres, OIDCTokenResponse tokens) throws Mislukt {
        try {
            UserInfoResponse antwoord = UserInfoResponse.parse(
                    stuur(new UserInfoRequest(adres, tokens.getOIDCTokens().getAccessToken()).toHTTPRequest()));
            if (!antwoord.indicatesSuccess()) return;
            var meer = antwoord.toSuccessResponse().getUserInfo();
            if (meer == null || !meer.getSubject().getValue().equals(claims.get("sub")))
                throw new Mislukt(false, "gegevens van een ander");
            meer.toJSONObject().forEach(claims::putIfAbsent);
        } catch (com.nimbusds.oauth2.sdk.ParseException e) {
            throw new Mislukt(false, "gegevens niet te lezen: " + e.getMessage());
        }
    }

    private static boolean metKop(OIDCProviderMetadata gegevens) {
        List<ClientAuthenticationMethod> manieren = gegevens.getTokenEndpointAuthMethods();
        return manieren == null || manieren.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    }

    private Bekend bekend(Aanbieder a) throws Mislukt {
        Bekend nu = bekend.get(a.waar());
        if (nu != null && nu.tot().isAfter(tijd.instant())) return nu;
        begin();
        try {
            OIDCProviderMetadata gegevens = OIDCProviderMetadata.resolve(new Issuer(a.waar()), VERBINDEN, LEZEN);
            Bekend nieuw = new Bekend(
                    gegevens,
                    JWKSourceBuilder.create(
                                    gegevens.getJWKSetURI().toURL(),
                                    new DefaultResourceRetriever(VERBINDEN, LEZEN, GROOTSTE))
                            .retrying(true)
                            .build(),
                    tijd.instant().plus(GEGEVENS_GELDIG));
            bekend.put(a.waar(), nieuw);
            return nieuw;
        } catch (IOException | GeneralException e) {
            // What was known an hour ago is better than nobody coming in.
            if (nu != null) return nu;
            throw new Mislukt(true, "instellingen niet te lezen: " + e.getMessage());
        } finally {
            tegelijk.release();
        }
    }

    private HTTPResponse stuur(HTTPRequest verzoek) throws Mislukt {
        verzoek.setConnectTimeout(VERBINDEN);
        verzoek.setReadTimeout(LEZEN);
        verzoek.setFollowRedirects(false);
        begin();
        try {
            return verzoek.send();
        } catch (IOException e) {
            throw new Mislukt(true, "geen antwoord: " + e.getMessage());
        } finally {
            tegelijk.release();
        }
    }

    private void begin() throws Mislukt {
        if (!tegelijk.tryAcquire()) throw new Mislukt(true, "te veel tegelijk");
    }
}
