package io.needmap.console.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.needs.NeedAnswers.Detail;
import io.needmap.console.needs.NeedAnswers.Rate;
import io.needmap.console.needs.NeedAnswers.Said;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Detail DETAIL =
            new Detail("Compare", "NEED", 0.5, List.of(rate("NORTH")), List.of(rate("2026-Q1")), List.of());

    @Test
    void countsRepsNotStatements() {
        var rep = UUID.randomUUID();
        assertThat(cell(List.of(said(rep), said(rep), said(UUID.randomUUID()))).reps())
                .isEqualTo(2);
        assertThat(cell(List.of()).suppressed()).isFalse();
    }

    @Test
    void saysNothingWhereItIsHiddenWhoSaidIt() {
        assertThat(cell(List.of(said(null), said(null))).suppressed()).isTrue();
    }

    @Test
    void saysNothingWhereTheStatementsWereNotToBeHad() {
        assertThat(cell(null).suppressed()).isTrue();
    }

    private static Matrix.Cell cell(@Nullable List<Said> said) {
        return Matrix.of(DETAIL, said).rows().get(0).cells().get(0);
    }

    private static Said said(@Nullable UUID rep) {
        return new Said("NORTH", "2026-Q1", rep, Instant.EPOCH);
    }

    private static Rate rate(String code) {
        return new Rate(code, false, 5, 2, 5, 2, 0.4);
    }
}
