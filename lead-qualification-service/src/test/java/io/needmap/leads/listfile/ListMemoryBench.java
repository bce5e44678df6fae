package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory reading a list takes: twenty times the rows have to take the same. The files are read in a process of their
 * own with a heap of 64 MB. Not run by itself, see docs/benchmarks.md: {@code mvn test -f
 * lead-qualification-service/pom.xml -Dtest=ListMemoryBench}.
 */
class ListMemoryBench {

    private static final int COLUMNS = 12;
    private static final int FEW = 10_000;
    private static final int MANY = 200_000;
    private static final String HEAP = "-Xmx64m";

    @TempDir
    Path folder;

    @Test
    void measure() throws Exception {
        for (int rows : List.of(FEW, MANY)) {
            csv(Files.newOutputStream(file(rows, "csv")), rows);
            csv(new GZIPOutputStream(Files.newOutputStream(file(rows, "csv.gz"))), rows);
            ndjson(rows);
            xlsx(rows);
        }
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListMemoryBench.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var told = java.inputReader(StandardCharsets.UTF_8)) {
            told.lines().forEach(System.out::println);
        }
        assertThat(java.waitFor()).isZero();
    }

    /** Reads the files of a folder; the heap is measured after a collection, a few times while a file is being read. */
    public static void main(String[] arguments) throws IOException {
        var files = Path.of(arguments[0]).toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            var peak = new long[1];
            int rows = file.getName().startsWith(FEW + ".") ? FEW : MANY;
            long read;
            try (var list = new ListFiles(asConfigured()).open(file.toPath(), "", file.getName());
                    var text = new BufferedReader(new InputStreamReader(list.content(), StandardCharsets.UTF_8))) {
                var records = file.getName().endsWith("ndjson")
                        ? text.lines()
                        : CsvReader.builder().ofCsvRecord(text).stream().skip(1);
                var number = new AtomicLong();
                read = records.filter(row -> {
                            if (number.incrementAndGet() % (rows / 5) == 0) {
                                peak[0] = Math.max(peak[0], used());
                            }
                            return true;
                        })
                        .count();
            }
            if (read != rows) {
                throw new IllegalStateException("%s has %d rows".formatted(file, read));
            }
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-12s %5.1f MB: %.1f MB of heap%n",
                    file.getName(),
                    file.length() / 1e6,
                    peak[0] / 1e6);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ListFileSettings asConfigured() {
        return new ListFileSettings() {
            @Override
            public MemorySize unpacked() {
                return new MemorySize(BigInteger.valueOf(512L << 20));
            }

            @Override
            public MemorySize spreadsheetTexts() {
                return new MemorySize(BigInteger.valueOf(32L << 20));
            }
        };
    }

    private Path file(int rows, String ending) {
        return folder.resolve(rows + "." + ending);
    }

    private static String cell(int row, int column) {
        return column == 0
                ? "someone.%07d@firm.example".formatted(row)
                : "Value %d of %d".formatted(column, row % 5000);
    }

    private static void csv(OutputStream out, int rows) {
        try (var file = new PrintWriter(out, false, StandardCharsets.UTF_8)) {
            for (int row = -1; row < rows; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    file.append(column == 0 ? "" : ",").append(row < 0 ? "column" + column : cell(row, column));
                }
                file.append('\n');
            }
        }
    }

    private void ndjson(int rows) throws IOException {
        try (var file = new PrintWriter(file(rows, "ndjson").toFile(), StandardCharsets.UTF_8)) {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    file.append(column == 0 ? "{" : ",").append("\"c%d\":\"%s\"".formatted(column, cell(row, column)));
                }
                file.append("}\n");
            }
        }
    }

    private void xlsx(int rows) throws IOException {
        try (var out = Files.newOutputStream(file(rows, "xlsx"));
                var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("names");
            for (int row = -1; row < rows; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(row + 1, column, row < 0 ? "column" + column : cell(row, column));
                }
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
    }
}
