package io.needmap.local.command;

import java.nio.file.Path;
import java.util.Locale;

/** How a file holds its rows, by the end of its name. */
enum RowFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    RowFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * The format of a file.
     *
     * @throws IllegalStateException when its name does not tell
     */
    static RowFormat of(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return NDJSON;
        }
        throw new IllegalStateException("The name " + file.getFileName()
                + " does not tell its format: it should end with .csv, .ndjson or .jsonl");
    }
}
