package io.needmap.interview.questionyield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void whatWasOftenAskedInVainIsProposedForRetirement() {
        assertThat(verdict(0, 0)).isEqualTo(Verdict.TOO_FEW);
        assertThat(verdict(0, 7)).isEqualTo(Verdict.TOO_FEW);
        assertThat(verdict(0, 8)).isEqualTo(Verdict.RETIRE);
        assertThat(verdict(2, 8)).isEqualTo(Verdict.KEEP);
        assertThat(verdict(0, 8, 1)).isEqualTo(Verdict.KEEP);
    }

    private static Verdict verdict(long brought, long askings) {
        return verdict(brought, askings, 0);
    }

    private static Verdict verdict(long brought, long askings, long criteria) {
        return YieldResponse.of(new YieldRow(new UUID(0, 0), "?", "ACTIVE", askings, brought, criteria, criteria, null))
                .verdict();
    }
}
