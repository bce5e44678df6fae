package io.needmap.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.local.settings.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    static Path folder;

    private static Home home;
    private static Tokens tokens;

    @BeforeAll
    static void makeKeys() {
        home = Home.at(folder.resolve("home"));
        tokens = new Tokens(SigningKeys.of(home), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aTokenSaysWhoMayDoWhatUntilWhen() throws Exception {
        var token = tokens.issue("ann", List.of(Role.MARKETER, Role.REP), Duration.ofHours(2));
        var claims = consumer(NOW.plusSeconds(7_100)).processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("ann");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("MARKETER", "REP");
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 7_200);
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void aTokenEnds() throws Exception {
        var token = tokens.issue("ann", List.of(Role.REP), Duration.ofHours(2));
        var late = consumer(NOW.plusSeconds(7_300));
        assertThatThrownBy(() -> late.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void keysAreKeptAndOnlyTheirOwnerCanReadThem() throws Exception {
        var first = Files.readString(SigningKeys.of(home).publicKey());
        assertThat(Files.readString(SigningKeys.of(home).publicKey())).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(home.keys())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(home.keys().resolve("private.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "eu,prod", "eu, prod"})
    void noneIsMadeInProduction(String profiles) {
        assertThatThrownBy(() -> Tokens.refuseInProduction(Map.of("QUARKUS_PROFILE", profiles)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("production");
        assertThatThrownBy(() -> Tokens.refuseInProduction(Map.of("SMALLRYE_CONFIG_PROFILE", profiles)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local", "dev,product"})
    void otherProfilesMayHaveOne(String profiles) {
        assertThatCode(() -> Tokens.refuseInProduction(Map.of("QUARKUS_PROFILE", profiles)))
                .doesNotThrowAnyException();
    }

    private JwtConsumer consumer(Instant now) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey())
                .setExpectedIssuer("urn:needmap:local")
                .setExpectedAudience("needmap")
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .setRequireExpirationTime()
                .build();
    }

    private PublicKey publicKey() throws Exception {
        var pem = Files.readString(SigningKeys.of(home).publicKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }
}
