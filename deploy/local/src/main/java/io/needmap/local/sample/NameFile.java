package io.needmap.local.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes the name list as the show's organiser would send it: one CSV file, criteria as columns. */
final class NameFile {

    private final List<String> fields;
    private final List<String> codes;

    NameFile(SampleContent content, List<SampleName> names) {
        this.fields = List.copyOf(names.get(0).fields().keySet());
        this.codes = content.criteria().stream().map(CriterionScript::code).toList();
    }

    /** The column of a criterion. */
    static String column(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    void write(List<SampleName> names, Path target) throws IOException {
        try (var csv = CsvWriter.builder().build(target)) {
            csv.writeRecord(Stream.of(
                            Stream.of("external_id"),
                            fields.stream(),
                            codes.stream().map(NameFile::column))
                    .flatMap(part -> part)
                    .toList());
            for (var name : names) {
                var row = new ArrayList<String>();
                row.add(name.externalId());
                fields.forEach(field -> row.add(name.fields().getOrDefault(field, "")));
                codes.forEach(code -> row.add(name.answers().getOrDefault(code, "")));
                csv.writeRecord(row);
            }
        }
    }
}
