package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessesTest {

    private final Text known = text(1, "en:insur", "en:audit", "en:mainten", "en:proof");

    @Test
    void theSameWordsAreAllAlike() {
        var same = text(2, "en:insur", "en:audit", "en:mainten", "en:proof");
        assertThat(Likenesses.of(List.of(known), List.of(same), 0.99))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.similarity()).isCloseTo(1, within(1e-9));
                    assertThat(one.words()).hasSize(4);
                });
    }

    @Test
    void oneWordOfManyCarriesNothing() {
        assertThat(Likenesses.of(List.of(known), List.of(text(2, "en:audit", "en:price", "en:dear")), 0))
                .isEmpty();
        assertThat(Likenesses.of(List.of(known), List.of(text(2, "en:audit")), 0))
                .hasSize(1);
    }

    @Test
    void aWordOfAnotherLanguageIsAnotherWord() {
        var german = text(2, "de:audit", "de:insur", "de:proof");
        assertThat(Likenesses.of(List.of(known), List.of(german), 0)).isEmpty();
    }

    @Test
    void whatEverybodySaysTellsLess() {
        var rare = text(2, "en:insur", "en:mainten", "en:x");
        var common = text(3, "en:insur", "en:audit", "en:y");
        var others = IntStream.range(10, 60).mapToObj(n -> text(n, "en:audit", "en:w" + n));
        var likenesses = Likenesses.of(
                List.of(known), Stream.concat(Stream.of(rare, common), others).toList(), 0.1);
        assertThat(likenesses).extracting(Likeness::id).containsExactly(rare.id(), common.id());
        assertThat(likenesses.get(1).words()).containsExactly("en:insur", "en:audit");
    }

    @Test
    void whatMeansTheSameIsFoundWithoutASharedWordAndNothingElseIsLost() {
        var meant = new Text(new UUID(0, 9), Set.of(), new Point(new float[] {1, 0}));
        var words = text(1, "en:insur", "en:audit", "en:mainten", "en:price");
        var near = new Text(new UUID(0, 2), Set.of("en:cover"), new Point(new float[] {0.8f, 0.6f}));
        var far = new Text(new UUID(0, 3), Set.of("en:lunch"), new Point(new float[] {0.6f, 0.8f}));
        var byWords = Likenesses.of(List.of(known), List.of(words, near, far), 0.25);
        assertThat(byWords).extracting(Likeness::id).containsExactly(words.id());
        var byBoth = Likenesses.of(List.of(known, meant), List.of(words, near, far), 0.25);
        assertThat(byBoth).extracting(Likeness::id).containsExactlyInAnyOrder(words.id(), near.id());
        assertThat(byBoth)
                .filteredOn(one -> one.id().equals(near.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.similarity()).isCloseTo(0.6, within(1e-6));
                    assertThat(one.meaning()).isCloseTo(0.6, within(1e-6));
                    assertThat(one.words()).isEmpty();
                });
    }

    private static Text text(int n, String... words) {
        return new Text(new UUID(0, n), Set.of(words), null);
    }
}
