package io.needmap.local.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues bearer tokens (RS256) that the services of the local run accept. */
public final class Tokens {

    /** The issuer that the local services trust. */
    public static final String ISSUER = "urn:needmap:local";

    /** The audience of every token. */
    public static final String AUDIENCE = "needmap";

    private final SigningKeys keys;
    private final Clock clock;

    /** Signs with {@code keys}. */
    public Tokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Refuses to go on when a production profile is active: there, tokens come from the identity provider alone.
     *
     * @param environment the environment variables of this process
     * @throws IllegalStateException when {@code prod} is among the active profiles
     */
    public static void refuseInProduction(Map<String, String> environment) {
        Stream.of("QUARKUS_PROFILE", "SMALLRYE_CONFIG_PROFILE")
                .flatMap(name -> Stream.of(environment.getOrDefault(name, "").split(",")))
                .map(String::trim)
                .filter("prod"::equals)
                .findAny()
                .ifPresent(profile -> {
                    throw new IllegalStateException("The production profile is active (QUARKUS_PROFILE)."
                            + " There, tokens come from the identity provider; none is made here.");
                });
    }

    /** A token for {@code subject} with these roles, good for {@code life} from now on. */
    public String issue(String subject, Collection<Role> roles, Duration life) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(life).getEpochSecond()));
        claims.setStringListClaim("groups", roles.stream().map(Role::name).toList());
        return sign(claims);
    }

    /** A token for this command line itself: everything that loading and operating needs, for a day. */
    public String forCommandLine() {
        var roles = List.of(Role.MARKETING_OPS, Role.MARKETER, Role.INTEGRATION, Role.ADMIN);
        return issue("needmap-command-line", roles, Duration.ofDays(1));
    }

    private String sign(JwtClaims claims) {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(keys.privateKey());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }
}
