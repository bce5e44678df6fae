package io.needmap.kit.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeysGuardTest {

    @Test
    void keysMadeOnALaptopAreRefusedInProduction() {
        assertThatThrownBy(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MP_JWT_VERIFY_ISSUER");
        assertThatThrownBy(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("local", "prod")))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production", "prod", ""})
    void noOtherProfileTakesThemEither(String profile) {
        assertThatThrownBy(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of(profile)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAnIssuerTheTokensOfAnyWouldBeTaken() {
        assertThatThrownBy(() -> LocalKeysGuard.refuse("", List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not set");
    }

    @Test
    void theyServeTheLocalRunAndAnyOtherIssuerServesProduction() {
        assertThatCode(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("local")))
                .doesNotThrowAnyException();
        assertThatCode(() -> LocalKeysGuard.refuse("https://login.example.com", List.of("prod")))
                .doesNotThrowAnyException();
    }
}
