package io.needmap.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signature of a token once a minute, not with every request: that took a fifth of a request's processor
 * time. A token is forgotten when it expires; one that is refused is never remembered.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    /** So long may a key that the issuer withdrew go on to serve. */
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST = 1_000;

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> verified;

    public VerifiedTokens(Clock clock) {
        verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> nanos(clock.instant()))
                .expireAfter(Expiry.<String, JWTCallerPrincipal>creating(
                        (token, caller) -> rest(clock.instant(), caller.getExpirationTime())))
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        @Nullable JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null) {
            return known;
        }
        var caller = verifier.parse(token, context);
        @Nullable String subject = caller.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new ParseException("the token has no subject: nobody could be held to what is done with it");
        }
        verified.put(token, caller);
        return caller;
    }

    /** How long a token may be remembered from now on. */
    static Duration rest(Instant now, long expiresAtEpochSecond) {
        var rest = Duration.between(now, Instant.ofEpochSecond(expiresAtEpochSecond));
        return rest.isNegative() ? Duration.ZERO : rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }

    private static long nanos(Instant at) {
        return Duration.between(Instant.EPOCH, at).toNanos();
    }
}
