package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.needmap.kit.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A list file that was read to its end.
 *
 * @param rows the header and the rows
 */
record Opened(Reading reading, List<List<String>> rows) {

    private static final ListFileSettings SMALL = new ListFileSettings() {
        @Override
        public MemorySize unpacked() {
            return new MemorySize(BigInteger.valueOf(2 << 20));
        }

        @Override
        public MemorySize spreadsheetTexts() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }
    };

    static Opened read(Path file, String name) throws IOException {
        try (var list = new ListFiles(SMALL).open(file, "application/octet-stream", name);
                var text = new InputStreamReader(list.content(), StandardCharsets.UTF_8)) {
            String separator = list.reading().separator();
            var rows = CsvReader.builder()
                    .acceptCharsAfterQuotes(false)
                    .fieldSeparator(",;|".contains(separator) ? separator.charAt(0) : '\t')
                    .ofCsvRecord(text)
                    .stream()
                    .map(CsvRecord::getFields)
                    .toList();
            return new Opened(list.reading(), rows);
        }
    }

    static void refused(Path file, String name, String code) {
        assertThatThrownBy(() -> read(file, name))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type().name()).isEqualTo(code));
    }
}
