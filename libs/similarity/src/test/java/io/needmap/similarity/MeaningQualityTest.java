package io.needmap.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the real model finds of what words do not, on the halves on which nothing was chosen; docs/benchmarks.md has the figures. */
class MeaningQualityTest {

    private record Labelled(String label, String text) {}

    /** How many were found that mean the same, and that do not. */
    private record Score(int right, int wrong) {}

    private final SentenceModel model = new SentenceModel();

    @Test
    void paraphrasesOfNeverAskedQuestions() {
        var byWords = paraphrases(text -> Wording.of(text, null));
        var byMeaning = paraphrases(text -> Wording.of(text, model.of(text)));
        System.out.printf("paraphrases, of 12: words %s, words and meaning %s%n", byWords, byMeaning);
        assertThat(byMeaning.right()).isGreaterThanOrEqualTo(byWords.right() + 5);
        assertThat(byMeaning.wrong()).isLessThanOrEqualTo(byWords.wrong() + 1);
    }

    @Test
    void statementsOfAThemeByItsName() {
        var byWords = themes(text -> null);
        var byMeaning = themes(model::of);
        System.out.printf(
                "statements by the name of their theme, of 30: words %s, and meaning %s%n", byWords, byMeaning);
        assertThat(byMeaning.right()).isGreaterThanOrEqualTo(byWords.right() + 3);
        assertThat(byMeaning.wrong()).isLessThanOrEqualTo(byWords.wrong() + byMeaning.right());
    }

    private static Score paraphrases(Function<String, Wording> wording) {
        int group = -1;
        int right = 0;
        int wrong = 0;
        var never = wording.apply("-");
        for (var line : lines("/questions.txt")) {
            if (line.label().equals("NEVER")) {
                group++;
                never = wording.apply(line.text());
            } else if (group % 2 == 1 && Paraphrase.meanTheSame(never, wording.apply(line.text()))) {
                right += line.label().equals("SAME") ? 1 : 0;
                wrong += line.label().equals("OTHER") ? 1 : 0;
            }
        }
        return new Score(right, wrong);
    }

    private static Score themes(Function<String, @Nullable Point> meaning) {
        var all = lines("/said.txt");
        var half = new ArrayList<Labelled>();
        for (int i = 1; i < all.size(); i += 2) {
            half.add(all.get(i));
        }
        int right = 0;
        int wrong = 0;
        for (var name : half.stream().map(Labelled::label).distinct().toList()) {
            var candidates = new ArrayList<Text>();
            for (int i = 0; i < half.size(); i++) {
                candidates.add(text(i, half.get(i).text(), meaning));
            }
            for (var found : Likenesses.of(List.of(text(-1, name, meaning)), candidates, 0.25)) {
                boolean same = half.get((int) found.id().getLeastSignificantBits())
                        .label()
                        .equals(name);
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        return new Score(right, wrong);
    }

    private static Text text(int n, String text, Function<String, @Nullable Point> meaning) {
        var words = Words.of(text).stream().map(Words.Word::stem).toList();
        return new Text(new UUID(0, n), Set.copyOf(words), meaning.apply(text));
    }

    private static List<Labelled> lines(String name) {
        try (var file = Objects.requireNonNull(MeaningQualityTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Labelled(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
