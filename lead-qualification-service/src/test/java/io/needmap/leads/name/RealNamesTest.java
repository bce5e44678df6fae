package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Real lists with their truth: {@code mvn test -Dtest=RealNamesTest -Dneedmap.data=<folder>}, where the folder holds {@code
 * org-duplicates-chicago} and {@code phone-examples}.
 */
@EnabledIfSystemProperty(named = "needmap.data", matches = ".+")
class RealNamesTest {

    private static final Path DATA = Path.of(System.getProperty("needmap.data", "."));

    @Test
    void proposalsAreNearlyTheTrueDuplicates() throws IOException {
        var measured = DuplicateBench.of(DATA.resolve("org-duplicates-chicago").resolve("providers_with_true_ids.csv"));
        System.out.println(measured);
        assertThat(measured.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void everyWayToWriteANumberIsTheSameNumber() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(DATA.resolve("phone-examples/phone_examples.csv"))) {
            for (var row : rows) {
                for (String form : new String[] {"national", "international", "e164", "rfc3966"}) {
                    assertThat(PhoneNumbers.normalised(row.getField(form), row.getField("region")))
                            .as("%s of %s %s", form, row.getField("region"), row.getField("type"))
                            .isEqualTo(row.getField("e164"));
                }
            }
        }
    }
}
