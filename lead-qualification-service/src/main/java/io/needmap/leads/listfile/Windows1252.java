package io.needmap.leads.listfile;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/**
 * The encoding of Western European Windows. Where it differs from ISO-8859-1 (0x80 to 0x9F) a character has a byte as
 * either of the two: the same programs take the one for the other.
 */
final class Windows1252 {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final char HOLE = '\uFFFD';
    private static final Map<Character, Integer> BYTES = new HashMap<>();

    static {
        for (int b = 0x80; b < 0x100; b++) {
            char c = new String(new byte[] {(byte) b}, CHARSET).charAt(0);
            BYTES.put((char) b, b);
            if (c != HOLE) {
                BYTES.put(c, b);
            }
        }
    }

    private Windows1252() {}

    /** The byte of a character; -1 when it has none. */
    static int byteOf(char c) {
        return c < 0x80 ? c : BYTES.getOrDefault(c, -1);
    }
}
