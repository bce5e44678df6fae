package io.needmap.activitymap.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well words find what means the same, measured on the activities of sales occupations that O*NET's analysts rolled
 * up: {@code -Donet.directory=} names the folder with the files. docs/benchmarks.md says what was measured.
 */
@EnabledIfSystemProperty(named = "onet.directory", matches = ".+")
class RollUpQualityTest {

    /** An activity and the common terms that it was rolled up into. */
    private record Task(UUID id, String text, Set<String> terms) {}

    private record Pair(double similarity, boolean same) {}

    private final List<Task> tasks = read("onet_sales_tasks.csv").stream()
            .filter(row -> !row.getField("dwa_ids").isEmpty())
            .map(row -> new Task(
                    id(row.getField("task_id")),
                    row.getField("task"),
                    Set.of(row.getField("dwa_ids").split("\\|", -1))))
            .toList();

    @Test
    void pairsThatMeanTheSameComeBeforeTheOthers() {
        var index = new WordIndex();
        tasks.forEach(task -> index.put(task.id(), task.text()));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < tasks.size(); i++) {
            Map<UUID, Double> alike = new HashMap<>();
            index.closest(tasks.get(i).text(), tasks.size()).forEach(like -> alike.put(like.id(), like.similarity()));
            for (var other : tasks.subList(i + 1, tasks.size())) {
                boolean same = !Collections.disjoint(tasks.get(i).terms(), other.terms());
                pairs.add(new Pair(alike.getOrDefault(other.id(), 0.0), same));
            }
        }
        double precision = averagePrecision(pairs);
        System.out.printf("%d pairs, average precision %.4f%n", pairs.size(), precision);
        assertThat(precision).isGreaterThan(0.08);
    }

    @Test
    void theCommonTermIsAmongTheFirst() {
        var index = new WordIndex();
        Map<UUID, String> terms = new HashMap<>();
        for (var row : read("onet_dwa_reference.csv")) {
            UUID id = id(row.getField("dwa_id"));
            terms.put(id, row.getField("dwa_id"));
            index.put(id, row.getField("dwa_title"));
        }
        long among = tasks.stream()
                .filter(task -> index.closest(task.text(), 5).stream()
                        .anyMatch(like -> task.terms().contains(terms.get(like.id()))))
                .count();
        double hit = (double) among / tasks.size();
        System.out.printf("%d terms, hit@5 %.4f%n", terms.size(), hit);
        assertThat(hit).isGreaterThan(0.35);
    }

    private static double averagePrecision(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble(Pair::similarity).reversed());
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < pairs.size(); rank++) {
            if (pairs.get(rank).same()) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return sum / found;
    }

    private static List<NamedCsvRecord> read(String file) {
        var path = Path.of(System.getProperty("onet.directory"), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(path, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
