package io.needmap.leads.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One list in every shape in which people send lists reads as the same list. */
class TortureTest {

    private static final List<List<String>> TRUTH = List.of(
            List.of("Full name", "E-mail", "Company", "Note"),
            List.of("Zoë Müller", "zoe@torture.example", "Söhne & Co", "says \"yes\", mostly"),
            List.of("José Peña", "jose@torture.example", "Año Nuevo", ""),
            List.of("Ann Lee", "ann@torture.example", "Lee, Lee; Partners", "-1"),
            List.of("Çelik Öz", "oz@torture.example", "Façade", "=1+1"));
    private static final String CSV = csv(',', "\n");

    @TempDir
    Path folder;

    private static String csv(char separator, String end) {
        return csv(TRUTH, separator, end);
    }

    private static String csv(List<List<String>> rows, char separator, String end) {
        var csv = new StringBuilder();
        for (var row : rows) {
            csv.append(String.join(
                            String.valueOf(separator),
                            row.stream().map(c -> quoted(c, separator)).toList()))
                    .append(end);
        }
        return csv.toString();
    }

    private static String quoted(String cell, char separator) {
        boolean needed = cell.indexOf(separator) >= 0 || cell.contains("\"") || cell.contains("\n");
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    static Stream<Arguments> shapes() {
        var utf8 = StandardCharsets.UTF_8;
        var windows = Charset.forName("windows-1252");
        UnaryOperator<String> twice = text -> new String(text.getBytes(utf8), StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of("UTF-8", CSV.getBytes(utf8), "UTF-8", ","),
                Arguments.of("byte order mark", ("\uFEFF" + CSV).getBytes(utf8), "UTF-8", ","),
                Arguments.of("UTF-16LE", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE), "UTF-16LE", ","),
                Arguments.of(
                        "UTF-16BE, tabs",
                        ("\uFEFF" + csv('\t', "\r\n")).getBytes(StandardCharsets.UTF_16BE),
                        "UTF-16BE",
                        "TAB"),
                Arguments.of("UTF-16LE without mark", CSV.getBytes(StandardCharsets.UTF_16LE), "UTF-16LE", ","),
                Arguments.of("windows-1252, semicolons", csv(';', "\r\n").getBytes(windows), "windows-1252", ";"),
                Arguments.of(
                        "Latin-1, bars", csv('|', "\n").getBytes(StandardCharsets.ISO_8859_1), "windows-1252", "|"),
                Arguments.of("old Mac line ends", csv(',', "\r").getBytes(utf8), "UTF-8", ","),
                Arguments.of("no line end at the end", CSV.strip().getBytes(utf8), "UTF-8", ","),
                Arguments.of("Excel's first line", ("sep=;\r\n" + csv(';', "\r\n")).getBytes(utf8), "UTF-8", ";"),
                Arguments.of("carets", csv('^', "\n").getBytes(utf8), "UTF-8", "^"),
                Arguments.of("Excel's first line, colons", ("sep=:\n" + csv(':', "\n")).getBytes(utf8), "UTF-8", ":"),
                Arguments.of("encoded twice", twice.apply(CSV).getBytes(utf8), "UTF-8", ","),
                Arguments.of(
                        "lines before and after",
                        ("Export of today,,,\n# ours\n\n" + CSV + "\n\n").getBytes(utf8),
                        "UTF-8",
                        ","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void everyShapeIsReadAsTheSameList(String shape, byte[] bytes, String charset, String separator)
            throws IOException {
        var read = Opened.read(write(bytes), "names.csv");
        assertThat(read.rows()).isEqualTo(TRUTH);
        assertThat(read.reading().charset()).isEqualTo(charset);
        assertThat(read.reading().separator()).isEqualTo(separator);
        assertThat(read.reading().repaired()).isEqualTo(shape.equals("encoded twice"));
        assertThat(read.reading().linesBeforeHeader()).isEqualTo(shape.startsWith("lines before") ? 2 : 0);
    }

    @Test
    void utf16WithoutAMarkIsReadThoughItHasNothingButAscii() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var read = Opened.read(write("Name,Company\nAnn,Lee\n".getBytes(charset)), "n.csv");
            assertThat(read.reading().charset()).isEqualTo(charset.name());
            assertThat(read.rows()).isEqualTo(List.of(List.of("Name", "Company"), List.of("Ann", "Lee")));
        }
    }

    @Test
    void utf16ThatIsCutOffIsRefused() throws IOException {
        byte[] whole = ("\uFEFF" + CSV.repeat(1000)).getBytes(StandardCharsets.UTF_16LE);
        refused(Arrays.copyOf(whole, whole.length - 1), "names.csv", "BROKEN_TEXT");
        refused(Arrays.copyOf(whole, 41), "names.csv", "BROKEN_TEXT");
    }

    @Test
    void aPackedListIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Opened.read(write(packed.toByteArray()), "names.csv.gz").rows())
                .isEqualTo(TRUTH);
    }

    @Test
    void aSpreadsheetIsAList() throws IOException {
        var file = folder.resolve("names.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Names");
            for (int row = 0; row < TRUTH.size(); row++) {
                for (int column = 0; column < 4; column++) {
                    sheet.value(row, column, TRUTH.get(row).get(column));
                }
            }
            sheet.value(0, 4, "Visited");
            sheet.value(1, 4, java.time.LocalDate.of(2026, 9, 14));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            sheet.value(2, 4, 12.50);
        }
        var rows = Opened.read(file, "names.xlsx").rows();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(1).subList(0, 4)).isEqualTo(TRUTH.get(1));
        assertThat(rows.get(1).get(4)).isEqualTo("2026-09-14");
        assertThat(rows.get(2).get(4)).isEqualTo("12.5");
    }

    @Test
    void columnsGetNamesOfTheirOwn() throws IOException {
        var read = Opened.read(write("Name ,Country,,Country\na,b,,c\n".getBytes(StandardCharsets.UTF_8)), "n.csv");
        assertThat(read.rows().get(0)).containsExactly("Name", "Country", "column 3", "Country (2)");
        var bare = Opened.read(
                write("ann@a.example,+49 30 1234567,A\nbob@b.example,+49 30 7654321,B\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "n.csv");
        assertThat(bare.rows()).hasSize(3);
        assertThat(bare.rows().get(0)).containsExactly("email", "phone", "column 3");
        assertThat(bare.reading().headerMade()).isTrue();
    }

    @Test
    void whatIsQuotedIsReadAsItStands() throws IOException {
        String all = "\"Name\",\"Note\"\r\n\"Ann\nLee\",\"=1+1\"\r\n\"\tBob\",\"says \"\"yes\"\"\"\r\n";
        assertThat(Opened.read(write(all.getBytes(StandardCharsets.UTF_8)), "n.csv")
                        .rows())
                .isEqualTo(List.of(
                        List.of("Name", "Note"), List.of("Ann\nLee", "=1+1"), List.of("\tBob", "says \"yes\"")));
        String trailing = "Name,Note,\nAnn,a,\nBob,b,\n";
        assertThat(Opened.read(write(trailing.getBytes(StandardCharsets.UTF_8)), "n.csv")
                        .rows())
                .hasSize(3);
    }

    @Test
    void signsThatWereLostBeforeAreTold() throws IOException {
        var lost = Opened.read(write("Name,Company\nM\uFFFDller,A\n".getBytes(StandardCharsets.UTF_8)), "n.csv");
        assertThat(lost.reading().damaged()).isTrue();
    }

    @Test
    void whatIsBrokenIsRefusedWithItsPlace() throws IOException {
        byte[] broken = CSV.getBytes(StandardCharsets.UTF_8);
        broken[60] = 0;
        broken[70] = (byte) 0xFF;
        refused(broken, "names.csv", "BROKEN_TEXT");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "names.xls", "NOT_A_LIST");
        refused(new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}, "names.csv.gz", "BROKEN_ARCHIVE");
        refused(zip("names.csv", new byte[10]), "names.zip", "UNSUPPORTED_MEDIA_TYPE");
        byte[] cut = new byte[100];
        System.arraycopy(zip("xl/workbook.xml", noise(4000)), 0, cut, 0, cut.length);
        refused(cut, "names.xlsx", "MALFORMED_FILE");
    }

    @Test
    void aBombIsRefusedHoweverItIsPacked() throws IOException {
        refused(zip("xl/workbook.xml", new byte[3 << 20]), "names.xlsx", "TOO_LARGE");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[3 << 20]);
        }
        refused(packed.toByteArray(), "names.csv.gz", "UNPACKED_TOO_LARGE");
    }

    private void refused(byte[] bytes, String name, String code) throws IOException {
        Opened.refused(write(bytes), name, code);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "list", ".bin"), bytes);
    }
}
