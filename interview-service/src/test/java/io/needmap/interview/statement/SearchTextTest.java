package io.needmap.interview.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void beginningsAndWhatMustNotOccurAreTakenOutOfTheWords() {
        assertThat(SearchText.of("line stopw* \"cold call\""))
                .isEqualTo(new SearchText("line \"cold call\"", List.of("stopw"), List.of()));
        assertThat(SearchText.of("Verk\u00e4uf* 24* -price -\"no budget\" a-b"))
                .isEqualTo(new SearchText("a-b", List.of("Verk\u00e4uf", "24"), List.of("price", "\"no budget\"")));
    }

    @Test
    void starsElsewhereMeanNothing() {
        for (String typed : List.of("\"stopw* line\"", "\"open stopw*", "* a*b", "-")) {
            assertThat(SearchText.of(typed)).isEqualTo(new SearchText(typed, List.of(), List.of()));
        }
        assertThat(SearchText.of("  ")).isEqualTo(new SearchText("", List.of(), List.of()));
    }
}
