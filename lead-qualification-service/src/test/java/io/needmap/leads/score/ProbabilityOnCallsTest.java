package io.needmap.leads.score;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.power.MeasuredCriterion;
import io.needmap.leads.power.OutcomeTally;
import io.needmap.leads.power.Outcomes;
import io.needmap.leads.power.PowerSettings;
import io.needmap.leads.power.Ranges;
import io.needmap.leads.score.LearntRepository.Learnt;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Real calls with their outcomes, learnt by the part «train» and foretold of the part «test»: {@code mvn test
 * -Dtest=ProbabilityOnCallsTest -Dneedmap.data=<folder>}, where the folder holds {@code leads-bank-marketing}. How long the
 * call took is known only after it, and is left out.
 */
@EnabledIfSystemProperty(named = "needmap.data", matches = ".+")
class ProbabilityOnCallsTest {

    private static final Set<String> NUMBERS = Set.of(
            "age",
            "duration",
            "campaign",
            "pdays",
            "previous",
            "emp.var.rate",
            "cons.price.idx",
            "cons.conf.idx",
            "euribor3m",
            "nr.employed");
    private static final PowerSettings POWER =
            new SmallRyeConfigBuilder().withMapping(PowerSettings.class).build().getConfigMapping(PowerSettings.class);

    private final Map<String, AskedCriterion> fields = new HashMap<>();
    private final Map<String, Double> published = new HashMap<>();
    private final List<Learnt> calls = new ArrayList<>();
    private final List<Boolean> train = new ArrayList<>();

    @Test
    void probabilitiesRankCallsAndPowerRanksFields() throws IOException {
        read(Path.of(System.getProperty("needmap.data"), "leads-bank-marketing"));
        var all = tally(calls);
        var measured = new HashMap<String, Double>();
        fields.forEach((field, asked) -> measured.put(
                field,
                MeasuredCriterion.of(asked, all.of(asked.id()), all.of(asked.id()))
                        .power(POWER)
                        .adjusted()));
        double spearman = spearman(measured);
        System.out.printf(Locale.ROOT, "power of %d fields: Spearman %.3f%n", measured.size(), spearman);

        fields.remove("duration");
        var learnt = part(true);
        var foretold = part(false);
        var builder = new ModelBuilder(List.copyOf(fields.values()), Map.of("", tally(learnt)), POWER);
        var model = builder.model(null);
        long began = System.nanoTime();
        // The calls are in the order of time: the latest alone know nothing of the years before.
        var latest = learnt.subList(Math.max(0, learnt.size() - 20_000), learnt.size());
        double limited = auc(Learner.FITTED, fitted(model, latest), foretold);
        double millis = (System.nanoTime() - began) / 1e6;
        var content = fitted(model, learnt);
        for (var by : List.of(Learner.EVIDENCE, Learner.FITTED)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: AUC %.4f, Brier %.4f (base rate %.4f), λ %.2f%n",
                    by,
                    auc(by, content, foretold),
                    quality(by, content, foretold).brier(),
                    quality(by, content, foretold).baseBrier(),
                    content.damping());
        }
        System.out.printf(Locale.ROOT, "FITTED to 20,000 at most: AUC %.4f, fitted in %.0f ms%n", limited, millis);
        assertThat(spearman).isGreaterThanOrEqualTo(0.9);
        assertThat(auc(Learner.FITTED, content, foretold)).isGreaterThanOrEqualTo(0.79);
    }

    private static ModelContent fitted(SegmentModel model, List<Learnt> learnt) {
        var sample = ModelLearning.sample(model, learnt);
        double damping = Fit.damping(model.base(), ModelLearning.evidence(model, sample), sample.won());
        return new ModelContent(
                Basis.OBSERVED,
                Learner.FITTED,
                List.of(),
                damping,
                ModelLearning.fitted(model, sample, damping),
                List.of(),
                List.of());
    }

    private static Quality quality(Learner by, ModelContent content, List<Learnt> calls) {
        double base = Logit.probability(content.all().base());
        return Quality.of(
                by,
                calls.stream()
                        .map(c -> new Quality.Foretold(probability(by, content, c), base, c.won()))
                        .toList());
    }

    private static double probability(Learner by, ModelContent content, Learnt call) {
        var probability = content.probability(by, call.answers(), null);
        return probability == null ? 0 : probability;
    }

    /** The share of pairs of a won and a lost call of which the won one was foretold the more probable; ties count half. */
    private static double auc(Learner by, ModelContent content, List<Learnt> calls) {
        record Told(double probability, boolean won) {}
        var told = calls.stream()
                .map(c -> new Told(probability(by, content, c), c.won()))
                .sorted(Comparator.comparingDouble(Told::probability))
                .toList();
        double ranks = 0;
        long won = 0;
        for (int i = 0; i < told.size(); ) {
            int end = i;
            while (end < told.size()
                    && told.get(end).probability() == told.get(i).probability()) {
                end++;
            }
            long wonHere = told.subList(i, end).stream().filter(Told::won).count();
            ranks += wonHere * (i + 1 + end) / 2.0;
            won += wonHere;
            i = end;
        }
        return (ranks - won * (won + 1) / 2.0) / ((double) won * (told.size() - won));
    }

    private void read(Path folder) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("field_power.csv"))) {
            for (NamedCsvRecord row : rows) {
                published.put(row.getField("field"), Double.valueOf(row.getField("mutual_information_bits")));
            }
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("split.csv"))) {
            rows.forEach(row -> train.add(row.getField("part").equals("train")));
        }
        try (var rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(folder.resolve("bank-additional-full.csv"))) {
            for (NamedCsvRecord row : rows) {
                var answers = new HashMap<UUID, String>();
                published.keySet().forEach(field -> answers.put(asked(field).id(), row.getField(field)));
                calls.add(new Learnt(row.getField("y").equals("yes"), answers));
            }
        }
    }

    private AskedCriterion asked(String field) {
        return fields.computeIfAbsent(
                field,
                f -> new AskedCriterion(
                        UUID.randomUUID(),
                        f,
                        NUMBERS.contains(f) ? AnswerType.NUMBER : AnswerType.CHOICE,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        1,
                        false,
                        false));
    }

    private List<Learnt> part(boolean ofTrain) {
        return IntStream.range(0, calls.size())
                .filter(i -> train.get(i) == ofTrain)
                .mapToObj(calls::get)
                .toList();
    }

    private OutcomeTally tally(List<Learnt> some) {
        var counted = new HashMap<UUID, Map<String, Outcomes>>();
        for (var asked : fields.values()) {
            var values = new HashMap<String, Outcomes>();
            for (var call : some) {
                String value = call.answers().get(asked.id());
                String key = asked.answerType() == AnswerType.NUMBER ? Ranges.counted(value) : value;
                int won = call.won() ? 1 : 0;
                values.merge(
                        key,
                        new Outcomes(key, won, 1 - won),
                        (a, b) -> new Outcomes(key, a.won() + b.won(), a.lost() + b.lost()));
            }
            counted.put(asked.id(), values);
        }
        long won = some.stream().filter(Learnt::won).count();
        return new OutcomeTally(won, some.size() - won, counted);
    }

    private double spearman(Map<String, Double> measured) {
        var ranks = ranks(measured);
        var otherRanks = ranks(published);
        double squares = measured.keySet().stream()
                .mapToDouble(f -> Math.pow(ranks.indexOf(f) - (double) otherRanks.indexOf(f), 2))
                .sum();
        double n = measured.size();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static List<String> ranks(Map<String, Double> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
