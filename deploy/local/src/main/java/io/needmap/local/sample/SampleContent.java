package io.needmap.local.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Everything that was written for the sample company, read from the class path. */
record SampleContent(
        Company company,
        List<ActivityScript.Sheet> sheets,
        List<CriterionScript> criteria,
        Voices voices,
        List<MaterialScript> materials,
        NameParts nameParts) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> SHEETS = List.of(
            "1-contacted-qualified",
            "2-qualified-line-walk",
            "3-line-walk-sample-test",
            "4-sample-test-proposal",
            "5-proposal-approval",
            "6-approval-order",
            "7-order-acceptance");

    static SampleContent read() {
        return new SampleContent(
                yaml("company.yaml", Company.class),
                SHEETS.stream()
                        .map(sheet -> yaml("activities/" + sheet + ".yaml", ActivityScript.Sheet.class))
                        .toList(),
                yaml("criteria.yaml", CriterionScript.Sheet.class).criteria(),
                yaml("voices.yaml", Voices.class),
                materialRows(),
                yaml("names.yaml", NameParts.class));
    }

    Stream<ActivityScript> activities() {
        return sheets.stream().flatMap(sheet -> sheet.activities().stream());
    }

    private static <T> T yaml(String name, Class<T> type) {
        try (var in = open(name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static List<MaterialScript> materialRows() {
        try (var in = new InputStreamReader(open("materials.csv"), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().map(MaterialScript::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read materials.csv", e);
        }
    }

    private static InputStream open(String name) throws FileNotFoundException {
        var in = SampleContent.class.getResourceAsStream("/sample/" + name);
        if (in == null) {
            throw new FileNotFoundException("/sample/" + name);
        }
        return in;
    }
}
