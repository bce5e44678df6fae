package io.needmap.kit.importing;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file holds its rows. */
public enum ImportFormat {
    /** A header line, then one row a record; separated by comma, semicolon, tab or bar. */
    CSV,
    /** One JSON object a line. */
    NDJSON;

    /** What an endpoint consumes. */
    public static final String CSV_TYPE = "text/csv";

    public static final String NDJSON_TYPE = "application/x-ndjson";

    /**
     * The format that a media type or, failing that, a file's name tells.
     *
     * @throws ProblemException 415 when neither does, or when the text is not UTF-8
     */
    public static ImportFormat of(@Nullable String mediaType, @Nullable String fileName) {
        String type =
                mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
        if (type.contains("charset=") && !type.contains("charset=utf-8") && !type.contains("charset=\"utf-8\"")) {
            throw new ProblemException(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "send the file as UTF-8");
        }
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/csv")
                || type.startsWith("text/tab-separated-values")
                || name.matches(".*\\.(csv|tsv)")) {
            return CSV;
        }
        if (type.startsWith(NDJSON_TYPE)
                || type.startsWith("application/jsonl")
                || name.matches(".*\\.(ndjson|jsonl)")) {
            return NDJSON;
        }
        throw new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE, "send the file as %s or %s".formatted(CSV_TYPE, NDJSON_TYPE));
    }

    /** Reads rows from the file's bytes; the reader closes the stream. */
    RowReader reader(InputStream file, boolean nestDottedColumns) {
        return switch (this) {
            case CSV -> new CsvRows(file, nestDottedColumns);
            case NDJSON -> new NdjsonRows(file);
        };
    }
}
