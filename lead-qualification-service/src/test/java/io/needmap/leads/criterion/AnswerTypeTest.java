package io.needmap.leads.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes, YES",
        "YES_NO, TRUE, YES",
        "YES_NO, ' n ', NO",
        "YES_NO, perhaps,",
        "CHOICE, tray, Tray",
        "CHOICE, Pouch, Pouch",
        "CHOICE, Cup,",
        "NUMBER, 0120.50, 120.5",
        "NUMBER, 1e2, 100",
        "NUMBER, 1e999999999,",
        "NUMBER, '1,5',",
        "NUMBER, many,",
        "DATE, 2026-02-28, 2026-02-28",
        "DATE, 2026-02-30,",
        "DATE, 28.2.2026,",
        "TEXT, ' Line 2 ', Line 2",
        "TEXT, ' ',"
    })
    void anAnswerIsKeptInOneForm(AnswerType type, String value, String kept) {
        assertThat(type.canonical(value, List.of("Tray", "Pouch")).orElse(null)).isEqualTo(kept);
    }
}
