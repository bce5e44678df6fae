package io.needmap.leads.power;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Real calls with their outcomes: {@code mvn test -Dtest=PowerOnCallsTest -Dneedmap.data=<folder>}, where the folder holds
 * {@code leads-bank-marketing}. Fields with a closed set of values rank as their published mutual information does.
 */
@EnabledIfSystemProperty(named = "needmap.data", matches = ".+")
class PowerOnCallsTest {

    private static final int MOST_VALUES = 15;

    @Test
    void fieldsRankByPowerAsByMutualInformation() throws IOException {
        var folder = Path.of(System.getProperty("needmap.data"), "leads-bank-marketing");
        var published = new HashMap<String, Double>();
        try (var fields = CsvReader.builder().ofNamedCsvRecord(folder.resolve("field_power.csv"))) {
            fields.forEach(
                    f -> published.put(f.getField("field"), Double.valueOf(f.getField("mutual_information_bits"))));
        }
        var counted = counted(folder.resolve("bank-additional-full.csv"), published.keySet());
        var measured = new HashMap<String, Double>();
        var settings = new SmallRyeConfigBuilder()
                .withMapping(PowerSettings.class)
                .build()
                .getConfigMapping(PowerSettings.class);
        counted.forEach((field, values) -> {
            if (values.size() <= MOST_VALUES) {
                measured.put(
                        field,
                        Power.of(List.copyOf(values.values()), Set.of(), settings)
                                .adjusted());
            }
        });
        assertThat(measured).hasSizeGreaterThan(10);
        assertThat(spearman(measured, published)).isGreaterThanOrEqualTo(0.9);
    }

    private static Map<String, Map<String, Outcomes>> counted(Path calls, Set<String> fields) throws IOException {
        var counted = new TreeMap<String, Map<String, Outcomes>>();
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(calls)) {
            for (NamedCsvRecord row : rows) {
                int won = row.getField("y").equals("yes") ? 1 : 0;
                for (String field : fields) {
                    counted.computeIfAbsent(field, f -> new TreeMap<>())
                            .merge(
                                    row.getField(field),
                                    new Outcomes(row.getField(field), won, 1 - won),
                                    (a, b) -> new Outcomes(a.value(), a.won() + b.won(), a.lost() + b.lost()));
                }
            }
        }
        return counted;
    }

    private static double spearman(Map<String, Double> one, Map<String, Double> other) {
        var fields = List.copyOf(one.keySet());
        var ranks = ranks(fields, one);
        var otherRanks = ranks(fields, other);
        double squares = fields.stream()
                .mapToDouble(f -> Math.pow(ranks.indexOf(f) - (double) otherRanks.indexOf(f), 2))
                .sum();
        double n = fields.size();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static List<String> ranks(List<String> fields, Map<String, Double> values) {
        var ranks = new ArrayList<>(fields);
        ranks.sort(Comparator.comparing(values::get));
        return ranks;
    }
}
