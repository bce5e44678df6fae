package io.needmap.kit.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the first line of a CSV file tells about the others. */
final class CsvHeader {

    static final String ERROR_CODE = "error_code";
    static final String ERROR_MESSAGE = "error_message";

    /** Added to the failed rows when they are handed out, and passed over when they come back. */
    static final Set<String> ERROR_COLUMNS = Set.of(ERROR_CODE, ERROR_MESSAGE);

    private static final int LONGEST = 65_536;

    /** More columns than this no list has. */
    static final int MOST_COLUMNS = 500;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvHeader() {}

    /** The separator that stands most often outside quotes in the first line. */
    static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST);
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0, c = text.read(); i < LONGEST - 1 && c >= 0 && (quoted || (c != '\n' && c != '\r')); i++) {
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                found[s] += c == SEPARATORS[s] ? 1 : 0;
            }
            c = text.read();
        }
        text.reset();
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = found[s] > found[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    /** Names must be there, be different, and not be a field and an object at once. */
    static List<String> check(List<String> header, boolean nested) {
        var columns = header.stream().map(String::strip).toList();
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new MalformedFileException("the header has no columns, or more than " + MOST_COLUMNS);
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty() || columns.get(i).indexOf('\0') >= 0) {
                throw new MalformedFileException("column %d has no name".formatted(i + 1));
            }
            if (!seen.add(columns.get(i))) {
                throw new MalformedFileException("column %d has the name of another one".formatted(i + 1));
            }
        }
        for (int i = 0; i < columns.size() && nested; i++) {
            String name = columns.get(i);
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                if (seen.contains(name.substring(0, dot))) {
                    throw new MalformedFileException("column %d is part of another column".formatted(i + 1));
                }
            }
        }
        return columns;
    }
}
