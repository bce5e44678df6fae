package io.needmap.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.needmap.local.loading.StableIds;
import io.needmap.local.sample.Pattern.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FieldStudyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final SampleContent content = SampleContent.read();
    private final FieldStudy study = FieldStudy.of(content, CLOCK, new StableIds("sample"));

    @Test
    void theIndependentFormulaAgreesWithItsGoldenValues() {
        assertThat(FormulaOne.wilsonLower(8, 10)).isCloseTo(0.6016, within(0.00005));
        assertThat(FormulaOne.wilsonLower(24, 30)).isCloseTo(0.6920, within(0.00005));
        assertThat(FormulaOne.evenness(List.of(.8, .4, 0.0))).isCloseTo(0.5794, within(0.00005));
    }

    @Test
    void everyActivityGetsTheVerdictThatItsContentIntends() {
        var verdicts = verdicts();
        assertThat(content.activities()
                        .filter(one ->
                                verdicts.get(one.key()) != one.pattern().kind().intended())
                        .map(one -> one.key() + " is " + verdicts.get(one.key())))
                .isEmpty();
    }

    @Test
    void someNeedsAreProvenSomeWantsExposedSomeUndetermined() {
        var counts = new EnumMap<Verdict, Long>(Verdict.class);
        verdicts().values().forEach(verdict -> counts.merge(verdict, 1L, Long::sum));
        assertThat(counts)
                .containsOnly(
                        Map.entry(Verdict.NEED, 18L),
                        Map.entry(Verdict.WANT, 19L),
                        Map.entry(Verdict.UNDETERMINED, 23L));
    }

    @Test
    void itIsAsLargeAsPromised() {
        assertThat(Schedule.people(content.company())).hasSize(24);
        assertThat(content.company().regions()).hasSize(4);
        assertThat(content.activities()).hasSize(60);
        assertThat(content.materials()).hasSize(90);
        assertThat(study.interviews()).extracting(PlannedInterview::quarter).contains(1, 2, 3, 4);
        assertThat(study.statements().stream()
                        .filter(one -> one.activity() != null)
                        .count())
                .isBetween(560L, 640L);
        assertThat(study.statements().stream().map(SampleStatement::id).distinct())
                .hasSize(study.statements().size());
        assertThat(study.interviews()).extracting(PlannedInterview::key).doesNotHaveDuplicates();
    }

    @Test
    void hardlyAnybodySaysTheSameToTheLetter() {
        var quotes = study.statements().stream()
                .filter(one -> one.kind().equals("ACTIVITY"))
                .map(SampleStatement::quote)
                .toList();
        assertThat(quotes).doesNotHaveDuplicates();
        assertThat(quotes).allSatisfy(quote -> assertThat(quote).doesNotContain("{"));
    }

    @Test
    void noInterviewIsInTheFutureAndEachLiesInItsQuarter() {
        var newYear = Clock.fixed(Instant.parse("2027-01-02T13:00:00Z"), ZoneOffset.UTC);
        for (var clock : List.of(CLOCK, newYear)) {
            int current = clock.instant().atZone(ZoneOffset.UTC).get(IsoFields.QUARTER_OF_YEAR);
            for (var one :
                    FieldStudy.of(content, clock, new StableIds("sample")).interviews()) {
                var local = one.conductedAt().atZone(one.person().region().zone());
                assertThat(one.conductedAt()).as(one.key()).isBefore(clock.instant());
                assertThat(local.get(IsoFields.QUARTER_OF_YEAR))
                        .as(one.key())
                        .isEqualTo((current + one.quarter() - 1) % 4 + 1);
            }
        }
    }

    @Test
    void theSameIsSaidByTheSamePeopleOnAnyDay() {
        var later = Clock.fixed(Instant.parse("2027-02-03T09:00:00Z"), ZoneOffset.UTC);
        var again = FieldStudy.of(content, later, new StableIds("sample"));
        assertThat(again.statements().stream().map(one -> one.id() + " " + one.quote()))
                .containsExactlyElementsOf(study.statements().stream()
                        .map(one -> one.id() + " " + one.quote())
                        .toList());
    }

    private Map<String, Verdict> verdicts() {
        var result = new HashMap<String, Verdict>();
        for (int sheet = 0; sheet < content.sheets().size(); sheet++) {
            int position = sheet;
            var covering = study.interviews().stream()
                    .filter(one -> one.covers(position))
                    .toList();
            for (var activity : content.sheets().get(sheet).activities()) {
                var said = study.statements().stream()
                        .filter(one -> activity.key().equals(one.activity()))
                        .collect(Collectors.groupingBy(SampleStatement::kind));
                long goals = said.getOrDefault("GOAL", List.of()).size();
                result.put(activity.key(), new FormulaOne(covering, said.get("ACTIVITY"), goals).verdict());
            }
        }
        return result;
    }
}
