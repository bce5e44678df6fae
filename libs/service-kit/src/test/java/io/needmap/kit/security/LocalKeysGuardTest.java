package io.needmap.kit.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalKeysGuardTest {

    @Test
    void keysMadeOnALaptopAreRefusedInProduction() {
        assertThatThrownBy(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("prod")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MP_JWT_VERIFY_ISSUER");
        assertThatThrownBy(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("local", "prod")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theyServeTheLocalRunAndAnyOtherIssuerServesProduction() {
        assertThatCode(() -> LocalKeysGuard.refuse(LocalKeysGuard.LOCAL_ISSUER, List.of("local")))
                .doesNotThrowAnyException();
        assertThatCode(() -> LocalKeysGuard.refuse("https://login.example.com", List.of("prod")))
                .doesNotThrowAnyException();
    }
}
