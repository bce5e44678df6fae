package io.needmap.materials.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static final UUID MEASURE = new UUID(0, 1);
    private static final UUID PRICE = new UUID(0, 2);
    private static final UUID VISIT = new UUID(0, 3);

    private final WordIndex index = WordIndex.of(Map.of(
            MEASURE, "Measures the line with a stopwatch before the first visit",
            PRICE, "Calculates the price per part with the plant manager",
            VISIT, "Plans the first visit"));

    @Test
    void whatSharesRareWordsIsMostAlikeAndTheWordsAreTold() {
        var found = index.mostLike("Stopwatch sheet: measuring a line in ten minutes", 3, .1);
        assertThat(found.get(0).id()).isEqualTo(MEASURE);
        assertThat(found.get(0).words()).contains("stopwatch", "line", "measuring");
        assertThat(found.get(0).likeness()).isBetween(.1, 1.0);
    }

    @Test
    void theSameTextIsAsAlikeAsCanBeAndAForeignOneIsNot() {
        assertThat(index.mostLike("Plans the first visit", 1, .1).get(0).likeness())
                .isCloseTo(1, within(1e-9));
        assertThat(index.mostLike("Gearbox lubricants", 3, .01)).isEmpty();
        assertThat(index.mostLike("", 3, .01)).isEmpty();
        assertThat(WordIndex.of(Map.of()).mostLike("anything", 3, .01)).isEmpty();
    }
}
