package io.needmap.leads.suppression;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuppressionSecretTest {

    @Test
    void productionNeedsASecretAndAShortOneIsNone() {
        assertThatThrownBy(() -> SuppressionSecret.check(Optional.empty(), List.of("prod")))
                .hasMessageContaining("NEEDMAP_SUPPRESSION_SECRET");
        assertThatThrownBy(() -> SuppressionSecret.check(Optional.of("short"), List.of("local")))
                .hasMessageContaining("32");
        assertThatCode(() -> SuppressionSecret.check(Optional.empty(), List.of("local")))
                .doesNotThrowAnyException();
        assertThatCode(() -> SuppressionSecret.check(Optional.of("s".repeat(32)), List.of("prod")))
                .doesNotThrowAnyException();
    }
}
