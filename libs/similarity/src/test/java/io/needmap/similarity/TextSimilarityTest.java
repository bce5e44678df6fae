package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {

    private static final UUID PRICE = new UUID(0, 1);
    private static final UUID WALK = new UUID(0, 2);

    private final TextSimilarity similarity = new TextSimilarity();

    TextSimilarityTest() {
        put(PRICE, "Put a price on an hour of unplanned downtime");
        put(WALK, "Walk the line and count the rejects");
    }

    private void put(UUID id, String name, String... examples) {
        similarity.put(id, new Wording(name, List.of(examples), null));
    }

    @Test
    void formsOfAWordAreOneWord() {
        var closest = similarity.closest("we counted rejects, walking along the lines; Counting takes long", 3);
        assertThat(closest).extracting(Likeness::id).containsExactly(WALK);
        assertThat(closest.get(0).words()).contains("counted", "walking").doesNotContain("the", "Counting");
    }

    @Test
    void theSameTextIsAsSimilarAsCanBe() {
        assertThat(similarity
                        .closest("Walk the line and count the rejects", 1)
                        .get(0)
                        .similarity())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void whatSharesNoWordIsNotSuggested() {
        assertThat(similarity.closest("coffee with the procurement people", 3)).isEmpty();
        assertThat(similarity.closest("", 3)).isEmpty();
        assertThat(similarity.closest("the of and", 3)).isEmpty();
        put(WALK, "How we walk the line for you");
        assertThat(similarity.closest("Show how we are different from what you have", 3))
                .isEmpty();
    }

    @Test
    void aWordingIsReplacedAndForgotten() {
        put(PRICE, "Draw the family tree of decisions");
        assertThat(similarity.closest("price of downtime", 3)).isEmpty();
        similarity.remove(WALK);
        assertThat(similarity.closest("walk the line", 3)).isEmpty();
        assertThat(similarity.closest("we drew trees", 3))
                .extracting(Likeness::id)
                .containsExactly(PRICE);
    }

    @Test
    void rareWordsWeighMore() {
        put(new UUID(0, 3), "Walk the hall");
        put(new UUID(0, 4), "Walk to the board");
        assertThat(similarity.closest("walk, rejects", 1))
                .extracting(Likeness::id)
                .containsExactly(WALK);
    }

    @Test
    void whatSomebodySaidBeforeIsAnExampleOfIt() {
        put(
                PRICE,
                "Put a price on an hour of unplanned downtime",
                "coffee with the plant manager",
                "ask what a stop costs");
        var closest = similarity.closest("had coffee with their plant manager", 3);
        assertThat(closest).extracting(Likeness::id).containsExactly(PRICE);
        assertThat(closest.get(0).words()).containsExactlyInAnyOrder("coffee", "plant", "manager");
    }

    /** Many replacements wear the index out; a new one answers the same. */
    @Test
    void replacingOftenChangesNothing() {
        var before = similarity.closest("walk the line and put a price on it", 3);
        IntStream.range(0, 3_000).forEach(i -> put(i % 2 == 0 ? PRICE : WALK, "Passing words " + i));
        put(PRICE, "Put a price on an hour of unplanned downtime");
        put(WALK, "Walk the line and count the rejects");
        assertThat(similarity.closest("walk the line and put a price on it", 3)).isEqualTo(before);
    }

    @Test
    void whatMeansTheSameIsFoundWithoutASharedWord() {
        var points = new Meaning() {
            @Override
            public String model() {
                return "a plane";
            }

            @Override
            public Point of(String text) {
                return text.contains("coffee") ? new Point(new float[] {1, 0}) : new Point(new float[] {0, 1});
            }
        };
        var byMeaning = new TextSimilarity(points);
        byMeaning.put(PRICE, new Wording("Meet over an espresso", List.of(), points.of("coffee")));
        byMeaning.put(WALK, new Wording("Walk the line", List.of(), points.of("walk")));
        assertThat(byMeaning.closest("drink coffee", 3)).containsExactly(new Likeness(PRICE, 0.5, 1, List.of()));
        assertThat(byMeaning.closest("a hot drink", points.of("coffee"), 3))
                .as("what it means was asked for before")
                .isEqualTo(byMeaning.closest("drink coffee", 3));
        assertThat(byMeaning.closest("drink coffee", null, 3)).isEmpty();
        assertThat(byMeaning.closest("walk", 1).get(0).similarity()).isGreaterThan(0.5);
    }
}
