package io.needmap.materials.match;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.needmap.materials.similarity.WordIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well words propose what material is for, measured on a real catalogue: {@code -Dneedmap.data=} names the folder
 * with {@code materials-gitlab} and {@code sales-practice-gitlab}. docs/benchmarks.md says what was measured.
 */
@EnabledIfSystemProperty(named = "needmap.data", matches = ".+")
class ProposalQualityTest {

    private static final int SHOWN = 12;

    private final Map<UUID, NamedCsvRecord> materials = byId("materials-gitlab/materials.csv", "material_id");

    /** Marketers say on which page about a use case they list a material. */
    @Test
    void materialIsProposedForTheUseCaseThatItIsListedFor() {
        var useful = new HashMap<UUID, Set<UUID>>();
        read("materials-gitlab/material_usecase.csv")
                .forEach(row -> useful.computeIfAbsent(id(row.getField("material_id")), m -> new HashSet<>())
                        .add(id(row.getField("use_case"))));
        var often = useful.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<UUID, String> useCases = texts(
                byId("materials-gitlab/use_cases.csv", "use_case"), "title", "market_viewpoint", "market_requirements");
        useCases.keySet().removeIf(useCase -> often.getOrDefault(useCase, 0L) < 10);
        useful.values().forEach(all -> all.retainAll(useCases.keySet()));
        useful.values().removeIf(Set::isEmpty);
        var result = Ranking.of(WordIndex.of(useCases), materialTexts(), useful, useCases.size());
        result.print("material to use case");
        assertThat(result.first()).isGreaterThan(0.39);
    }

    /** The authors of process pages linked material from what reps do; those words are left out of the question. */
    @Test
    void materialIsFoundForTheActivityThatItIsLinkedFrom() {
        var linked = new HashMap<UUID, Set<UUID>>();
        read("sales-practice-gitlab/activity_material_links.csv")
                .forEach(row -> linked.computeIfAbsent(id(row.getField("activity_id")), a -> new HashSet<>())
                        .add(id(row.getField("material_id"))));
        var activities = byId("sales-practice-gitlab/activities.csv", "activity_id");
        var doing = new HashMap<>(linked);
        doing.keySet()
                .removeIf(a -> !activities.get(a).getField("starts_with_verb").equals("yes"));
        var index = WordIndex.of(materialTexts());
        Ranking.of(index, texts(activities, "activity"), doing, materials.size())
                .print("activity to material");
        doing.keySet()
                .removeIf(a ->
                        activities.get(a).getField("activity_without_link_text").isBlank());
        Ranking.of(index, texts(activities, "activity_without_link_text"), doing, materials.size())
                .print("activity without the words of the link to material");
        var serves = new HashMap<UUID, Set<UUID>>();
        linked.forEach((activity, all) -> all.forEach(material ->
                serves.computeIfAbsent(material, m -> new HashSet<>()).add(activity)));
        var proposals = WordIndex.of(texts(activities, "activity"));
        var result = Ranking.of(proposals, materialTexts(), serves, activities.size());
        result.print("material to activity, as it is proposed");
        show(proposals, activities);
        assertThat(result.reciprocal()).isGreaterThan(0.3);
    }

    private void show(WordIndex proposals, Map<UUID, NamedCsvRecord> activities) {
        var texts = materialTexts();
        int proposed = 0;
        int lines = 0;
        for (var material : materials.entrySet()) {
            var likes = proposals.mostLike(texts.get(material.getKey()), ProposalService.MOST, ProposalService.LEAST);
            proposed += likes.size();
            if (!likes.isEmpty() && lines++ % 40 == 0 && lines / 40 < SHOWN) {
                System.out.printf(
                        "  %s -> %s %s %.2f%n",
                        material.getValue().getField("title"),
                        activities.get(likes.get(0).id()).getField("activity"),
                        likes.get(0).words(),
                        likes.get(0).likeness());
            }
        }
        System.out.printf("%d of %d materials get %d proposals%n", lines, materials.size(), proposed);
    }

    private Map<UUID, String> materialTexts() {
        return texts(materials, "title", "description");
    }

    private static Map<UUID, String> texts(Map<UUID, NamedCsvRecord> rows, String... fields) {
        var texts = new HashMap<UUID, String>();
        rows.forEach((id, row) ->
                texts.put(id, List.of(fields).stream().map(row::getField).collect(Collectors.joining(" "))));
        return texts;
    }

    private static Map<UUID, NamedCsvRecord> byId(String file, String field) {
        return read(file).stream().collect(Collectors.toMap(row -> id(row.getField(field)), Function.identity()));
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of(System.getProperty("needmap.data"), file))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the right answers stand.
     *
     * @param first share of questions whose first answer is right
     * @param reciprocal mean of one over the place of the first right answer; 0 where there is none
     */
    private record Ranking(int questions, double first, double reciprocal) {

        static Ranking of(WordIndex index, Map<UUID, String> texts, Map<UUID, Set<UUID>> right, int most) {
            int first = 0;
            double reciprocal = 0;
            for (var question : right.entrySet()) {
                var likes = index.mostLike(texts.get(question.getKey()), most, 1e-9);
                for (int place = 0; place < likes.size(); place++) {
                    if (question.getValue().contains(likes.get(place).id())) {
                        first += place == 0 ? 1 : 0;
                        reciprocal += 1.0 / (place + 1);
                        break;
                    }
                }
            }
            return new Ranking(right.size(), (double) first / right.size(), reciprocal / right.size());
        }

        void print(String what) {
            System.out.printf("%s: %d questions, first %.4f, MRR %.4f%n", what, questions, first, reciprocal);
        }
    }
}
