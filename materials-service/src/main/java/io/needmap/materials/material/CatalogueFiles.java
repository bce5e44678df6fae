package io.needmap.materials.material;

import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.Spreadsheet;
import io.needmap.kit.importing.Upload;
import io.needmap.kit.importing.Uploads;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Receives catalogues: CSV and NDJSON as they are, the first sheet of a spreadsheet as CSV. */
@ApplicationScoped
class CatalogueFiles {

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Uploads uploads;
    private final CatalogueFileSettings settings;

    CatalogueFiles(Uploads uploads, CatalogueFileSettings settings) {
        this.uploads = uploads;
        this.settings = settings;
    }

    /**
     * Keeps the file. A spreadsheet is known by what is in it rather than by what it is called.
     *
     * @throws ProblemException 400 for a broken file, 413 for one that is too large unpacked, 415 for what is none
     */
    Upload receive(@Nullable String type, InputStream file) throws IOException {
        return open(type, file, (csv, rows) -> uploads.receive(csv, null, rows));
    }

    /** The columns of the file, of which nothing is kept; the same problems. */
    List<String> columns(@Nullable String type, InputStream file) throws IOException {
        return open(type, file, uploads::header);
    }

    private <T> T open(@Nullable String type, InputStream file, BiFunction<@Nullable String, InputStream, T> reader)
            throws IOException {
        var content = new BufferedInputStream(file);
        content.mark(4);
        byte[] first = content.readNBytes(4);
        content.reset();
        boolean archive = first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        if (archive) {
            return spreadsheet(content, reader);
        }
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(XLSX_TYPE)) {
            throw new ProblemException(CommonProblem.MALFORMED_FILE, "the file is no spreadsheet; save it as XLSX");
        }
        return reader.apply(type, content);
    }

    private <T> T spreadsheet(InputStream content, BiFunction<@Nullable String, InputStream, T> reader)
            throws IOException {
        Path xlsx = Files.createTempFile("catalogue", ".xlsx");
        Path csv = Files.createTempFile("catalogue", ".csv");
        try {
            copy(content, xlsx);
            var limits = new Spreadsheet.Limits(
                    settings.unpacked().asLongValue(),
                    settings.spreadsheetTexts().asLongValue());
            Spreadsheet.write(xlsx, csv, limits);
            try (var rows = Files.newInputStream(csv)) {
                return reader.apply(ImportFormat.CSV_TYPE, rows);
            }
        } finally {
            Files.deleteIfExists(xlsx);
            Files.deleteIfExists(csv);
        }
    }

    private static void copy(InputStream content, Path xlsx) {
        try {
            Files.copy(content, xlsx, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // What cannot be read any further was cut off, by the caller or for its size.
            boolean size = String.valueOf(e.getMessage()).contains("large");
            throw new ProblemException(
                    size ? CommonProblem.TOO_LARGE : CommonProblem.BAD_REQUEST, "the upload did not arrive to its end");
        }
    }
}
