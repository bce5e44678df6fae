package io.needmap.similarity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well suggestions find what means the same, measured on the activities of sales occupations that O*NET's analysts
 * rolled up: {@code -Donet.directory=} names the folder with the files. docs/benchmarks.md says what was measured. What is
 * tuned is tuned on the first half of the activities (every other one); the second half is what counts.
 */
@EnabledIfSystemProperty(named = "onet.directory", matches = ".+")
class RollUpBench {

    /** An activity and the common terms that it was rolled up into. */
    private record Task(UUID id, String text, Set<UUID> terms) {}

    private record Pair(double similarity, boolean same) {}

    private final List<Task> tasks = read("onet_sales_tasks.csv").stream()
            .filter(row -> !row.getField("dwa_ids").isEmpty())
            .map(row -> new Task(id(row.getField("task_id")), row.getField("task"), ids(row.getField("dwa_ids"))))
            .toList();

    private final Map<UUID, String> terms = new HashMap<>();

    RollUpBench() {
        read("onet_dwa_reference.csv").forEach(row -> terms.put(id(row.getField("dwa_id")), row.getField("dwa_title")));
    }

    @Test
    void measure() throws IOException {
        System.out.printf("%d activities, %d terms%n", tasks.size(), terms.size());
        report("words", null);
        long before = memory();
        var model = new SentenceModel();
        model.of("Load it");
        System.out.printf("the model takes %d MB%n", (memory() - before) / 1024);
        long from = System.nanoTime();
        tasks.forEach(task -> model.of(task.text()));
        System.out.printf(Locale.ROOT, "%.1f ms a text%n", (System.nanoTime() - from) / 1e6 / tasks.size());
        report("words and meaning", model);
    }

    private void report(String by, @Nullable Meaning meaning) {
        System.out.printf(
                Locale.ROOT, "%s: average precision of pairs %s%n", by, halves(half -> precision(half, meaning)));
        System.out.printf(
                Locale.ROOT, "%s: common term among the first 5 %s%n", by, halves(half -> named(half, meaning, false)));
        System.out.printf(
                Locale.ROOT,
                "%s: the same, when the other activities are rolled up already %s%n",
                by,
                halves(half -> named(half, meaning, true)));
    }

    private interface Measure {
        double of(List<Task> some);
    }

    private String halves(Measure measure) {
        var first = half(0);
        var second = half(1);
        return String.format(
                Locale.ROOT,
                "all %.3f, first half %.3f, second half %.3f",
                measure.of(tasks),
                measure.of(first),
                measure.of(second));
    }

    private List<Task> half(int which) {
        return IntStream.range(0, tasks.size())
                .filter(i -> i % 2 == which)
                .mapToObj(tasks::get)
                .toList();
    }

    private static double precision(List<Task> some, @Nullable Meaning meaning) {
        var similarity = new TextSimilarity(meaning);
        some.forEach(task ->
                similarity.put(task.id(), new Wording(task.text(), List.of(), point(meaning, task.text()))));
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < some.size(); i++) {
            var task = some.get(i);
            Map<UUID, Double> alike = new HashMap<>();
            similarity.closest(task.text(), some.size()).forEach(like -> alike.put(like.id(), like.similarity()));
            for (var other : some.subList(i + 1, some.size())) {
                boolean same = !Collections.disjoint(task.terms(), other.terms());
                pairs.add(new Pair(alike.getOrDefault(other.id(), 0.0), same));
            }
        }
        return averagePrecision(pairs);
    }

    /** With what the other activities were rolled up into, or with nothing but the terms themselves. */
    private double named(List<Task> some, @Nullable Meaning meaning, boolean rolledUp) {
        var similarity = new TextSimilarity(meaning);
        terms.keySet().forEach(term -> put(similarity, term, meaning, rolledUp, null));
        long among = some.stream()
                .filter(task -> {
                    task.terms().forEach(term -> put(similarity, term, meaning, rolledUp, task));
                    boolean found = similarity.closest(task.text(), 5).stream()
                            .anyMatch(like -> task.terms().contains(like.id()));
                    task.terms().forEach(term -> put(similarity, term, meaning, rolledUp, null));
                    return found;
                })
                .count();
        return (double) among / some.size();
    }

    private void put(
            Similarity similarity, UUID term, @Nullable Meaning meaning, boolean rolledUp, @Nullable Task without) {
        String name = terms.getOrDefault(term, "");
        var examples = tasks.stream()
                .filter(task ->
                        rolledUp && !task.equals(without) && task.terms().contains(term))
                .map(Task::text)
                .toList();
        similarity.put(term, new Wording(name, examples, point(meaning, name)));
    }

    private static @Nullable Point point(@Nullable Meaning meaning, String text) {
        return meaning == null ? null : meaning.of(text);
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

    /** What the process has of the machine's memory, in KB. */
    private static long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<NamedCsvRecord> read(String file) {
        var path = Path.of(System.getProperty("onet.directory"), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(path, StandardCharsets.UTF_8)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<UUID> ids(String names) {
        return List.of(names.split("\\|", -1)).stream().map(RollUpBench::id).collect(Collectors.toSet());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
