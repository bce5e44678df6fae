package io.needmap.console.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedTest {

    @ParameterizedTest
    @CsvSource({"2, 27, true", "27, 2, true", "27, 27, false", "39, 39 %, false", "3, 39 %, true", ", 27, false"})
    void saysWhatChangedAndNothingElse(String before, String now, boolean changed) {
        assertThat(new Moved(before, now, "Holes.").changed()).isEqualTo(changed);
    }
}
