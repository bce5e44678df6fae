package io.needmap.activitymap.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordIndexTest {

    private static final UUID PRICE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID WALK = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final WordIndex index = new WordIndex();

    WordIndexTest() {
        index.put(PRICE, "Put a price on an hour of unplanned downtime");
        index.put(WALK, "Walk the line and count the rejects");
    }

    @Test
    void formsOfAWordAreOneWord() {
        var closest = index.closest("we counted rejects, walking along the lines", 3);
        assertThat(closest).extracting(Likeness::id).containsExactly(WALK);
        assertThat(closest.get(0).words()).contains("counted", "walking").doesNotContain("the");
    }

    @Test
    void theSameTextIsAsSimilarAsCanBe() {
        assertThat(index.closest("Walk the line and count the rejects", 1)
                        .get(0)
                        .similarity())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void whatSharesNoWordIsNotSuggested() {
        assertThat(index.closest("coffee with the procurement people", 3)).isEmpty();
        assertThat(index.closest("", 3)).isEmpty();
        assertThat(index.closest("the of and", 3)).isEmpty();
    }

    @Test
    void aTextIsReplacedAndForgotten() {
        index.put(PRICE, "Draw the family tree of decisions");
        assertThat(index.closest("price of downtime", 3)).isEmpty();
        index.remove(WALK);
        assertThat(index.closest("walk the line", 3)).isEmpty();
        assertThat(index.closest("we drew trees", 3)).extracting(Likeness::id).containsExactly(PRICE);
    }

    @Test
    void rareWordsWeighMore() {
        index.put(UUID.randomUUID(), "Walk the hall");
        index.put(UUID.randomUUID(), "Walk to the board");
        assertThat(index.closest("walk, rejects", 1)).extracting(Likeness::id).containsExactly(WALK);
    }
}
