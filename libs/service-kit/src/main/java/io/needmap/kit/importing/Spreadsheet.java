package io.needmap.kit.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first visible sheet of an XLSX file as CSV, row by row. A service that reads spreadsheets adds fastexcel-reader to
 * its dependencies; the others do without.
 */
public final class Spreadsheet {

    /**
     * How much a file may hold.
     *
     * @param unpacked bytes of all its parts
     * @param texts bytes of the texts of its cells, which are kept in memory while it is read
     */
    public record Limits(long unpacked, long texts) {}

    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final int MOST_PARTS = 10_000;

    private Spreadsheet() {}

    /**
     * Writes the sheet to a file.
     *
     * @throws ProblemException 413 for a zip bomb, 415 for another kind of archive, 400 for a broken one
     */
    public static void write(Path xlsx, Path csv, Limits limits) throws IOException {
        check(xlsx, limits);
        var options = new ReadingOptions(true, false);
        try (var book = new ReadableWorkbook(xlsx.toFile(), options);
                var out = CsvWriter.builder().build(csv)) {
            var sheet = book.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(
                            () -> new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "the file has no sheet"));
            try (var rows = sheet.openStream()) {
                var sheetRows = new SheetRows(limits.unpacked());
                rows.map(sheetRows::cells).filter(cells -> !cells.isEmpty()).forEach(out::writeRecord);
            }
        } catch (ProblemException | UncheckedIOException e) {
            throw e;
        } catch (IOException e) {
            if (e.getCause() instanceof XMLStreamException) {
                throw broken();
            }
            throw e;
        } catch (RuntimeException e) {
            // What was not written by a spreadsheet program can fail the reader in many ways.
            throw broken();
        }
    }

    /** Unpacks everything once, and keeps nothing of it: what an archive says about its size can be a lie. */
    private static void check(Path xlsx, Limits limits) throws IOException {
        try (var zip = new ZipFile(xlsx.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new ProblemException(
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "send CSV, XLSX, or a list of JSON objects; one file, not an archive");
            }
            long total = 0;
            int parts = 0;
            for (var entry : Collections.list(zip.entries())) {
                boolean texts = entry.getName().equalsIgnoreCase(TEXTS);
                try (var content = zip.getInputStream(entry)) {
                    total += size(content, texts ? limits.texts() : limits.unpacked());
                }
                if (total > limits.unpacked() || ++parts > MOST_PARTS) {
                    throw tooLarge(limits.unpacked());
                }
            }
        } catch (ZipException e) {
            throw broken();
        }
    }

    private static long size(InputStream content, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > limit) {
                throw tooLarge(limit);
            }
        }
        return size;
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                CommonProblem.TOO_LARGE, "unpacked, a spreadsheet has at most %d bytes; split it".formatted(limit));
    }

    private static ProblemException broken() {
        return new ProblemException(CommonProblem.MALFORMED_FILE, "save the file again as XLSX, or as CSV");
    }
}
