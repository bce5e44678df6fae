package io.needmap.leads.listfile;

import java.io.IOException;
import java.io.Reader;

/**
 * A CSV text without the blanks that some programs write between a closing quote and what ends the cell. Anything else that
 * stands there is left for the parser to refuse.
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
    private Place place = Place.BEGINNING;
    private int ahead = NOTHING;

    TidyQuotes(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
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
        place = after(c);
        return c;
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
