package io.needmap.interview.linter;

import de.siegmar.fastcsv.reader.CsvReader;
import io.needmap.similarity.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the linter says of a list of real questions. Not run by itself, see docs/benchmarks.md:
 * {@code mvn test -f interview-service/pom.xml -Dtest=QuestionListBench -Dneedmap.data=<folder>}.
 */
class QuestionListBench {

    @Test
    void countFindings() throws IOException {
        var file = Path.of(System.getProperty("needmap.data"), "sales-practice-gitlab", "questions.csv");
        var byRule = new EnumMap<LintRule, Integer>(LintRule.class);
        int questions = 0;
        int silent = 0;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (var row : rows) {
                String text = row.getField("question");
                var findings = Linter.lint(Wording.of(text, null), List.of());
                findings.forEach(finding -> byRule.merge(finding.rule(), 1, Integer::sum));
                questions++;
                silent += findings.isEmpty() ? 1 : 0;
                System.out.printf(
                        "%s | %s%n",
                        findings.stream()
                                .map(f -> f.rule() + " «" + f.words() + "»")
                                .toList(),
                        text);
            }
        }
        System.out.printf("| questions | %d |%n| without a finding | %d |%n", questions, silent);
        byRule.forEach((rule, count) -> System.out.printf("| %s | %d |%n", rule, count));
    }
}
