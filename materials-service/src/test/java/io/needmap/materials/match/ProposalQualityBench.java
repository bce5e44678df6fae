package io.needmap.materials.match;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.needmap.similarity.Likeness;
import io.needmap.similarity.Meaning;
import io.needmap.similarity.SentenceModel;
import io.needmap.similarity.Similarity;
import io.needmap.similarity.TextSimilarity;
import io.needmap.similarity.Wording;
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
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well words, and words and meaning, propose what material is for, measured on a real catalogue: {@code -Dneedmap.data=} names the folder
 * with {@code materials-gitlab} and {@code sales-practice-gitlab}. docs/benchmarks.md says what was measured.
 */
@EnabledIfSystemProperty(named = "needmap.data", matches = ".+")
class ProposalQualityBench {

    private static final int SHOWN = 12;

    private final Map<UUID, NamedCsvRecord> materials = byId("materials-gitlab/materials.csv", "material_id");
    private final Meaning model = new SentenceModel();

    @Test
    void byWords() {
        measure("words", null);
    }

    @Test
    void byWordsAndMeaning() {
        measure("words and meaning", model);
    }

    private void measure(String how, @Nullable Meaning meaning) {
        var useCase = materialToUseCase(how, meaning);
        assertThat(useCase.first()).isGreaterThan(0.4);
        var activity = activitiesAndMaterial(how, meaning);
        assertThat(activity.reciprocal()).isGreaterThan(0.8);
    }

    /** Marketers say on which page about a use case they list a material. */
    private Ranking materialToUseCase(String how, @Nullable Meaning meaning) {
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
        var result = Ranking.of(index(useCases, meaning), materialTexts(), useful, useCases.size());
        result.print(how, "material to use case");
        return result;
    }

    /** The authors of process pages linked material from what reps do; those words are left out of the question. */
    private Ranking activitiesAndMaterial(String how, @Nullable Meaning meaning) {
        var linked = new HashMap<UUID, Set<UUID>>();
        read("sales-practice-gitlab/activity_material_links.csv")
                .forEach(row -> linked.computeIfAbsent(id(row.getField("activity_id")), a -> new HashSet<>())
                        .add(id(row.getField("material_id"))));
        var activities = byId("sales-practice-gitlab/activities.csv", "activity_id");
        var doing = new HashMap<>(linked);
        doing.keySet()
                .removeIf(a -> !activities.get(a).getField("starts_with_verb").equals("yes"));
        var catalogue = index(materialTexts(), meaning);
        Ranking.of(catalogue, texts(activities, "activity"), doing, materials.size())
                .print(how, "activity to material");
        doing.keySet()
                .removeIf(a ->
                        activities.get(a).getField("activity_without_link_text").isBlank());
        Ranking.of(catalogue, texts(activities, "activity_without_link_text"), doing, materials.size())
                .print(how, "activity without the words of the link to material");
        var serves = new HashMap<UUID, Set<UUID>>();
        linked.forEach((activity, all) -> all.forEach(material ->
                serves.computeIfAbsent(material, m -> new HashSet<>()).add(activity)));
        var proposals = index(texts(activities, "activity"), meaning);
        var result = Ranking.of(proposals, materialTexts(), serves, activities.size());
        result.print(how, "material to activity, as it is proposed");
        show(proposals, activities, serves);
        return result;
    }

    /** How many proposals there are from a likeness on, and how many of the links are among them. */
    private void show(Similarity proposals, Map<UUID, NamedCsvRecord> activities, Map<UUID, Set<UUID>> serves) {
        var texts = materialTexts();
        Map<UUID, List<Likeness>> all = new HashMap<>();
        materials.keySet().forEach(id -> all.put(id, proposals.closest(texts.get(id), ProposalService.MOST)));
        int links = serves.values().stream().mapToInt(Set::size).sum();
        for (double least : new double[] {.1, .15, .2, .25, .3, .4}) {
            long proposed = count(all, (material, like) -> like.similarity() >= least);
            long right = count(
                    all,
                    (material, like) -> like.similarity() >= least
                            && serves.getOrDefault(material, Set.of()).contains(like.id()));
            long some = all.values().stream()
                    .filter(likes -> !likes.isEmpty() && likes.get(0).similarity() >= least)
                    .count();
            System.out.printf(
                    "  from %.2f on: %d of %d materials get %d proposals, %d of %d links among them%n",
                    least, some, materials.size(), proposed, right, links);
        }
        all.entrySet().stream()
                .filter(likes ->
                        !likes.getValue().isEmpty() && likes.getValue().get(0).similarity() >= ProposalService.LEAST)
                .sorted(Map.Entry.comparingByKey())
                .limit(SHOWN)
                .forEach(likes -> System.out.printf(
                        "  %s -> %s: %s%n",
                        materials.get(likes.getKey()).getField("title"),
                        activities.get(likes.getValue().get(0).id()).getField("activity"),
                        ProposalService.reason(likes.getValue().get(0))));
    }

    private static long count(Map<UUID, List<Likeness>> all, BiPredicate<UUID, Likeness> which) {
        return all.entrySet().stream()
                .mapToLong(likes -> likes.getValue().stream()
                        .filter(like -> which.test(likes.getKey(), like))
                        .count())
                .sum();
    }

    private static Similarity index(Map<UUID, String> texts, @Nullable Meaning meaning) {
        var index = new TextSimilarity(meaning);
        texts.forEach(
                (id, text) -> index.put(id, new Wording(text, List.of(), meaning == null ? null : meaning.of(text))));
        return index;
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

        static Ranking of(Similarity index, Map<UUID, String> texts, Map<UUID, Set<UUID>> right, int most) {
            int first = 0;
            double reciprocal = 0;
            for (var question : right.entrySet()) {
                var likes = index.closest(texts.get(question.getKey()), most);
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

        void print(String how, String what) {
            System.out.printf("%s: %s: %d questions, first %.4f, MRR %.4f%n", how, what, questions, first, reciprocal);
        }
    }
}
