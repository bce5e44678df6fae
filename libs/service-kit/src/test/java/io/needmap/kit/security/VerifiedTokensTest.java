package io.needmap.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.testkit.Tokens;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private Instant now = Instant.now();

    private final VerifiedTokens tokens = new VerifiedTokens(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aTokenIsVerifiedOnceAMinute() throws Exception {
        String token = Tokens.of("rosa", "MARKETER");
        var caller = tokens.parse(token, context());
        assertThat(caller.getSubject()).isEqualTo("rosa");
        assertThat(tokens.parse(token, context())).isSameAs(caller);
        now = now.plus(VerifiedTokens.LONGEST).plusSeconds(1);
        assertThat(tokens.parse(token, context())).isNotSameAs(caller);
    }

    @Test
    void anotherTokenIsNotTakenForIt() throws Exception {
        String token = Tokens.of("rosa", "MARKETER");
        tokens.parse(token, context());
        String forged = token.substring(0, token.lastIndexOf('.') + 1)
                + new StringBuilder(token.substring(token.lastIndexOf('.') + 1)).reverse();
        assertThatThrownBy(() -> tokens.parse(forged, context())).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> tokens.parse(forged, context())).isInstanceOf(ParseException.class);
    }

    @Test
    void noTokenIsRememberedLongerThanItIsValid() {
        var at = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(VerifiedTokens.rest(at, at.plusSeconds(20).getEpochSecond())).isEqualTo(Duration.ofSeconds(20));
        assertThat(VerifiedTokens.rest(at, at.plusSeconds(3600).getEpochSecond()))
                .isEqualTo(VerifiedTokens.LONGEST);
        assertThat(VerifiedTokens.rest(at, at.minusSeconds(1).getEpochSecond())).isZero();
    }

    private static JWTAuthContextInfo context() throws Exception {
        var spec = new X509EncodedKeySpec(
                Base64.getDecoder().decode(Tokens.publicKey().replaceAll("-----[A-Z ]+-----|\\s", "")));
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(spec);
        return new JWTAuthContextInfo(key, Tokens.ISSUER);
    }
}
