package io.needmap.interview.likeness;

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

    private static Text text(int n, String... words) {
        return new Text(new UUID(0, n), Set.of(words));
    }
}
