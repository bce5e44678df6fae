package io.needmap.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.local.sample.SampleName.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameRowsTest {

    private final SampleContent content = SampleContent.read();
    private final List<SampleName> names = NameRows.of(content);

    @Test
    void thereAreFiveThousandRowsAndFourHundredOutcomes() {
        assertThat(names).hasSize(5_000);
        assertThat(names.stream().map(SampleName::outcome).filter(Objects::nonNull))
                .hasSize(400);
    }

    @Test
    void theListIsAsDirtyAsRealOnes() {
        var ids = new HashSet<String>();
        assertThat(names.stream().filter(name -> !ids.add(name.externalId())).count())
                .isBetween(60L, 140L);
        assertThat(count("email", "")).isBetween(120L, 260L);
        assertThat(count("opt_out", "yes")).isBetween(40L, 120L);
        assertThat(names.stream()
                        .filter(name -> name.fields().get("email").contains("@@"))
                        .count())
                .isPositive();
    }

    @Test
    void winningFollowsTheTriggerAndNotTheNumberOfPlants() {
        assertThat(winRate("TRIGGER", List.of("Complaint", "Audit finding", "Returned batch")))
                .isGreaterThan(winRate("TRIGGER", List.of("New line", "Just looking")) + 0.2);
        assertThat(winRate("SITE_COUNT", List.of("1", "2", "3", "4", "5", "6")))
                .isCloseTo(
                        winRate("SITE_COUNT", List.of("7", "8", "9", "10", "11", "12")),
                        org.assertj.core.data.Offset.offset(0.15));
    }

    @Test
    void twoRunsWriteTheSameFile(@TempDir Path folder) throws Exception {
        new NameFile(content, names).write(names, folder.resolve("a.csv"));
        var again = NameRows.of(SampleContent.read());
        new NameFile(content, again).write(again, folder.resolve("b.csv"));
        assertThat(Files.mismatch(folder.resolve("a.csv"), folder.resolve("b.csv")))
                .isEqualTo(-1);
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(5_001);
    }

    private long count(String field, String value) {
        return names.stream()
                .filter(name -> value.equals(name.fields().get(field)))
                .count();
    }

    private double winRate(String code, List<String> values) {
        return names.stream()
                .filter(name ->
                        name.outcome() != null && values.contains(name.answers().getOrDefault(code, "?")))
                .mapToInt(name -> name.outcome() == Outcome.WON ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
