package io.needmap.leads.listfile;

import java.io.IOException;
import java.io.Reader;

/**
 * A CSV text without the blanks that some programs write between a closing quote and what ends the cell. Anything else that
 * stands there is left for the parser to refuse. A separator that the parser does not know is written as another one.
 */
final class TidyQuotes extends Reader {

    /** Where in a cell the text is. */
    private enum Place {
        BEGINNING,
        PLAIN,
        QUOTED,
        /** After a quote that closes, or that is the first of two. */
        CLOSED
    }

    private static final int NOTHING = -2;

    private final Reader text;
    private final char separator;
    private final char written;
    private Place place = Place.BEGINNING;
    private int ahead = NOTHING;

    TidyQuotes(Reader text, char separator, char written) {
        this.text = text;
        this.separator = separator;
        this.written = written;
    }

    @Override
    public int read() throws IOException {
        int c = take();
        if (place == Place.CLOSED && isBlank(c)) {
            int next = c;
            while (isBlank(next)) {
                next = text.read();
            }
            // Of blanks before anything else one is kept: the parser refuses that as well.
            ahead = next;
            c = ends(next) ? take() : ' ';
        }
        boolean quoted = place == Place.QUOTED;
        place = after(c);
        return quoted || written == separator ? c : rewritten(c);
    }

    /** Outside quotes the sign that separates from now on cannot stand for itself any more. */
    private int rewritten(int c) {
        return c == separator ? written : c == written ? ' ' : c;
    }

    private int take() throws IOException {
        int c = ahead == NOTHING ? text.read() : ahead;
        ahead = NOTHING;
        return c;
    }

    private boolean isBlank(int c) {
        return (c == ' ' || c == '\t') && c != separator;
    }

    private boolean ends(int c) {
        return c < 0 || c == separator || c == '\n' || c == '\r';
    }

    private Place after(int c) {
        if (c == '"') {
            return switch (place) {
                case BEGINNING, CLOSED -> Place.QUOTED;
                case QUOTED -> Place.CLOSED;
                case PLAIN -> Place.PLAIN;
            };
        }
        if (place == Place.QUOTED) {
            return Place.QUOTED;
        }
        return ends(c) ? Place.BEGINNING : Place.PLAIN;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        for (int c = 0; count < length && (c = read()) >= 0; count++) {
            buffer[offset + count] = (char) c;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
