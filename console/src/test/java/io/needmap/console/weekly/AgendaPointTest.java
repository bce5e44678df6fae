package io.needmap.console.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.page.Words;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgendaPointTest {

    private static final Pattern RULES = Pattern.compile("AgendaRule:\\s+type: string\\s+enum:((?:\\s+- [A-Z_]+)+)");

    static Stream<String> rules() throws IOException {
        var document = Files.readString(Path.of("../docs/api/activity-map-service.yaml"));
        var rules = RULES.matcher(document);
        return rules.find()
                ? rules.group(1)
                        .lines()
                        .map(line -> line.replace("-", "").strip())
                        .filter(r -> !r.isEmpty())
                : Stream.of();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleOfTheAgendaHasAHeadingThatSaysWhatToTalkAbout(String rule) {
        var heading = new AgendaPoint(new Point(rule, "", 0, List.of())).heading();
        assertThat(heading).isNotEqualTo(Words.words(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVITY_UNDECIDED, 10, 10 statements, /map",
        "DRAFT_REVIEWED, 1, 1 rep, /materials/drafts",
        "THEME_EMERGING, 3, heard 3 times,",
        "HAND_OVER_LATE, , '', /leads/hand-over",
        "GAP_WITHOUT_OWNER, , '', /materials/road-map"
    })
    void figuresSayWhatTheyCountAndWhereTheRestIs(
            String rule, @Nullable Integer number, String figure, @Nullable String all) {
        var item = new Item(null, null, null, number);
        var one = new AgendaPoint(new Point(rule, "", 1, List.of(item)));
        assertThat(one.figure(item)).isEqualTo(figure);
        assertThat(one.all()).isEqualTo(all);
        assertThat(one.title(item))
                .isEqualTo(rule.startsWith("HAND_OVER") ? "A lead" : "Those that nobody has given a theme yet");
    }
}
