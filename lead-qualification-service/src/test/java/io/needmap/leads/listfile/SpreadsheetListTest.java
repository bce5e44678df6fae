package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spreadsheet programs write is read as people see it there. */
class SpreadsheetListTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void aRowHasACellForEveryColumnAndEmptyRowsAreNone() throws IOException {
        var rows = read(book(sheet -> {
            sheet.value(0, 0, "The show in autumn");
            sheet.value(1, 0, "Name");
            sheet.value(1, 1, "Email");
            sheet.value(1, 2, "Phone");
            sheet.value(2, 0, "Ends early");
            sheet.style(2, 3).bold().set();
            for (int column = 0; column < 3; column++) {
                sheet.style(3, column).bold().set();
            }
            sheet.value(5, 1, "gap@list.example");
            sheet.value(6, 0, "Goes beyond");
            sheet.value(6, 3, "call her first");
        }));
        assertThat(rows)
                .containsExactly(
                        List.of("Name", "Email", "Phone"),
                        List.of("Ends early", "", ""),
                        List.of("", "gap@list.example", ""),
                        List.of("Goes beyond", "", "", "call her first"));
    }

    @Test
    void aListOfOneColumnStaysOneWhateverStandsBesideIt() throws IOException {
        var rows = read(book(sheet -> {
            sheet.value(0, 0, "Email");
            for (int row = 1; row <= 30; row++) {
                sheet.value(row, 0, row + "@list.example");
            }
            sheet.value(20, 1, "from here on: the second day");
        }));
        assertThat(rows).hasSize(31);
        assertThat(rows.get(0)).containsExactly("Email");
        assertThat(rows.get(20)).hasSize(2);
        assertThat(rows.get(30)).containsExactly("30@list.example");
    }

    @Test
    void numbersDatesAndTimesReadAsTheyAreShown() throws IOException {
        var rows = read(book(sheet -> {
            sheet.value(0, 0, "Number");
            sheet.value(0, 1, "When");
            when(sheet, 1, 491701234567L, 46_000, "dd.mm.yyyy");
            when(sheet, 2, 0.1 + 0.2, 46_000.25, "yyyy-mm-dd hh:mm");
            when(sheet, 3, 1e12, 0.5, "hh:mm");
            when(sheet, 4, -1, -3, "yyyy-mm-dd");
            when(sheet, 5, 1, 1e9, "yyyy-mm-dd");
            when(sheet, 6, 2, 46_000, "0&quot; days&quot;");
        }));
        assertThat(rows.subList(1, rows.size()))
                .containsExactly(
                        List.of("491701234567", "2025-12-09"),
                        List.of("0.3", "2025-12-09T06:00"),
                        List.of("1000000000000", "12:00"),
                        List.of("-1", "-3"),
                        List.of("1", "1000000000"),
                        List.of("2", "46000"));
    }

    @Test
    void aFormulaIsWhatItCameToAndNothingWhenItFailed() throws IOException {
        byte[] book = book(sheet -> {
            for (int column = 0; column < 4; column++) {
                sheet.value(0, column, "column " + column);
                sheet.value(1, column, 7700 + column);
            }
            sheet.style(1, 3).format("yyyy-mm-dd").set();
        });
        var rows = read(rewritten(
                book,
                SHEET,
                xml -> xml.replaceAll("<c r=\"B2\"[^>]*>", "<c r=\"B2\" t=\"e\">")
                        .replace("<v>7701</v>", "<f>VLOOKUP(1,A:A,2)</f><v>#N/A</v>")
                        .replaceAll("<c r=\"C2\"[^>]*>", "<c r=\"C2\" t=\"b\">")
                        .replace("<v>7702</v>", "<v>1</v>")
                        .replace("<v>7703</v>", "<f>TODAY()</f><v>46000</v>")));
        assertThat(rows.get(1)).containsExactly("7700", "", "true", "2025-12-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"})
    void aSpreadsheetOfWhichAPartIsBrokenIsRefused(String part) throws IOException {
        byte[] book = book(sheet -> {
            for (int row = 0; row < 100; row++) {
                sheet.value(row, 0, "Email");
            }
        });
        refused(rewritten(book, part, xml -> xml.substring(0, xml.length() / 2) + "<<"), "MALFORMED_FILE");
        refused(rewritten(book, part, xml -> ""), "MALFORMED_FILE");
        refused(
                rewritten(book, part, xml -> "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"),
                "MALFORMED_FILE");
    }

    @Test
    void aFewBytesBecomeNoLargeList() throws IOException {
        refused(book(sheet -> sheet.value(0, 16_000, "far away")), "MALFORMED_FILE");
        var text = "long ".repeat(5_000);
        byte[] repeated = book(sheet -> {
            for (int row = 0; row < 100; row++) {
                sheet.value(row, 0, text);
            }
        });
        refused(repeated, "TOO_LARGE");
    }

    private void refused(byte[] book, String code) throws IOException {
        Opened.refused(written(book), "names.xlsx", code);
    }

    private static void when(Worksheet sheet, int row, Number number, Number when, String format) {
        sheet.value(row, 0, number);
        sheet.value(row, 1, when);
        sheet.style(row, 1).format(format).set();
    }

    private static byte[] book(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            fill.accept(book.newWorksheet("Names"));
        }
        return bytes.toByteArray();
    }

    private byte[] rewritten(byte[] book, String name, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(
                        Files.write(folder.resolve("before.xlsx"), book).toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.entries())) {
                var part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(name) ? change.apply(part) : part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private List<List<String>> read(byte[] book) throws IOException {
        return Opened.read(written(book), "names.xlsx").rows();
    }

    private Path written(byte[] book) throws IOException {
        return Files.write(folder.resolve("names.xlsx"), book);
    }
}
