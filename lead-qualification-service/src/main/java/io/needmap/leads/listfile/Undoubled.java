package io.needmap.leads.listfile;

import java.io.IOException;
import java.io.Reader;

/**
 * A text that was encoded twice as it was before: its characters are the bytes in windows-1252 of its characters in UTF-8. A
 * byte that windows-1252 does not have was lost on the way, and with it the character that it was part of: in its place
 * stands U+FFFD, and everything around it is set right all the same.
 */
final class Undoubled extends Reader {

    /** What stands where a sign was lost. */
    static final char LOST = '\uFFFD';

    private static final int CONTINUED = 0x3F;

    private final Reader text;
    private int held = -1;

    Undoubled(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        if (held >= 0) {
            int second = held;
            held = -1;
            return second;
        }
        int c = text.read();
        return c < 0x80 ? c : decoded(Windows1252.byteOf((char) c));
    }

    private int decoded(int first) throws IOException {
        int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        int code = first & (0x3F >> more);
        boolean lost = false;
        for (int i = 0; i < more; i++) {
            int c = text.read();
            lost |= c == LOST;
            code = code << 6 | (lost ? 0 : Windows1252.byteOf((char) c) & CONTINUED);
        }
        if (lost) {
            return LOST;
        }
        if (Character.isBmpCodePoint(code)) {
            return code;
        }
        held = Character.lowSurrogate(code);
        return Character.highSurrogate(code);
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
