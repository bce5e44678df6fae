package io.needmap.interview.linter;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.similarity.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules are tuned on one half of the questions; the other half says how good they are. */
class LinterTest {

    private record Labelled(String text, Set<LintRule> labels) {

        Set<LintRule> found() {
            return lint(text, List.of()).stream().map(Finding::rule).collect(Collectors.toSet());
        }
    }

    @Test
    void theHalfForTuning() {
        judge(0);
    }

    @Test
    void theHalfForJudging() {
        judge(1);
    }

    @Test
    void everyFindingShowsItsWords() {
        for (var question : questions()) {
            for (var finding : lint(question.text(), List.of())) {
                assertThat(question.text().substring(finding.start(), finding.end()))
                        .isEqualTo(finding.words())
                        .isNotBlank();
                assertThat(finding.reason()).isNotBlank();
                assertThat(finding.betterOpener()).isNotBlank();
            }
        }
    }

    @Test
    void paraphrasesOfWhatIsNeverAskedAreFound() {
        var never = List.of(never(
                "How happy are you with your current supplier?",
                "it praises or blames",
                "Tell me about their last visit"));
        assertThat(lint("With which suppliers are you currently happy?", never))
                .filteredOn(finding -> finding.rule() == LintRule.NEVER_ASK)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.reason()).isEqualTo("it praises or blames");
                    assertThat(finding.betterOpener()).isEqualTo("Tell me about their last visit");
                });
        assertThat(lint("Which supplier visited you last week?", never)).isEmpty();
    }

    @Test
    void anyTextCanBeLooked() {
        for (String text :
                List.of("", "?", "???", "\u0130stanbul\u2019da?", "\ud83d\ude00?", "a".repeat(1000), ", do you")) {
            assertThat(lint(text, List.of(never("", "", "")))).isNotNull();
        }
    }

    private static List<Finding> lint(String text, List<NeverAsk> never) {
        return Linter.lint(Wording.of(text, null), never);
    }

    private static NeverAsk never(String text, String reason, String alternative) {
        return new NeverAsk(Wording.of(text, null), reason, alternative);
    }

    private static void judge(int half) {
        var questions = new ArrayList<Labelled>();
        var all = questions();
        for (int i = half; i < all.size(); i += 2) {
            questions.add(all.get(i));
        }
        long labelled = questions.stream().mapToLong(q -> q.labels().size()).sum();
        var missed = questions.stream()
                .filter(q -> !q.found().containsAll(q.labels()))
                .toList();
        long missing = missed.stream()
                .mapToLong(q -> q.labels().stream()
                        .filter(label -> !q.found().contains(label))
                        .count())
                .sum();
        var alarmed = questions.stream()
                .filter(q -> !q.labels().containsAll(q.found()))
                .map(q -> q + " " + q.found())
                .toList();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(100);
        assertThat(1 - (double) missing / labelled)
                .as("recall; missed %s", missed)
                .isGreaterThanOrEqualTo(0.9);
        assertThat((double) alarmed.size() / questions.size())
                .as("false alarms %s", alarmed)
                .isLessThanOrEqualTo(0.1);
        long open = questions.stream().filter(q -> q.labels().isEmpty()).count();
        long alarmedOpen = questions.stream()
                .filter(q -> q.labels().isEmpty() && !q.found().isEmpty())
                .count();
        assertThat((double) alarmedOpen / open)
                .as("false alarms among the open ones")
                .isLessThanOrEqualTo(0.1);
    }

    private static List<Labelled> questions() {
        try (var file = Objects.requireNonNull(LinterTest.class.getResourceAsStream("/questions/labelled.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LinterTest::labelled)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String line) {
        var labels = EnumSet.noneOf(LintRule.class);
        int bar = line.indexOf('|');
        Arrays.stream(line.substring(0, bar).split("\\+", -1))
                .filter(label -> !label.equals("OPEN"))
                .forEach(label -> labels.add(LintRule.valueOf(label)));
        return new Labelled(line.substring(bar + 1), labels);
    }
}
