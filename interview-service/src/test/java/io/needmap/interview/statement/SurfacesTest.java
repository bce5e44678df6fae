package io.needmap.interview.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurfacesTest {

    @ParameterizedTest
    @CsvSource({
        "insur, The Insurers come, Insurers",
        "audit, 'First, the audits.', audits",
        "versicher, Die Versicherung prüft, Versicherung",
        "bodi, Bodies of law, Bodies",
        "go, We went, go"
    })
    void aStemIsShownAsTheWordThatWasSaid(String stem, String quote, String word) {
        assertThat(Surfaces.of(stem, quote)).isEqualTo(word);
    }
}
