package io.needmap.leads.listfile;

/** Counts, byte by byte, what a text would be as UTF-8 (RFC 3629), and what speaks for another encoding. */
final class Utf8Census {

    /** What programs write for a sign that they could not read, U+FFFD. */
    private static final int REPLACEMENT = 0xEFBFBD;

    private long position;
    private long characters;
    private long broken;
    private long firstBroken = -1;
    private long zeros;
    private long zerosAtOdd;
    private boolean undefinedInWindows;
    private int lastThree;
    private boolean lost;
    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;

    void accept(int b) {
        if (b == 0) {
            zeros++;
            zerosAtOdd += position & 1;
        }
        lastThree = (lastThree << 8 | b) & 0xFFFFFF;
        lost |= lastThree == REPLACEMENT;
        undefinedInWindows |= b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D;
        if (expected > 0 && b >= lowest && b <= highest) {
            expected--;
            lowest = 0x80;
            highest = 0xBF;
            characters += expected == 0 ? 1 : 0;
        } else {
            if (expected > 0) {
                breaks();
            }
            begin(b);
        }
        position++;
    }

    private void begin(int b) {
        expected =
                b < 0x80 ? 0 : b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        // Neither overlong forms nor surrogates nor what is beyond Unicode.
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0x80 && expected == 0) {
            breaks();
        }
    }

    private void breaks() {
        broken++;
        firstBroken = firstBroken < 0 ? position : firstBroken;
        expected = 0;
    }

    void end() {
        if (expected > 0) {
            breaks();
        }
    }

    /** Characters of more than one byte. */
    long characters() {
        return characters;
    }

    /** Places at which it is no UTF-8. */
    long broken() {
        return broken;
    }

    /** The first of them, from 0; -1 when there is none. */
    long firstBroken() {
        return firstBroken;
    }

    /** Whether signs were lost before the text came here. */
    boolean hasLost() {
        return lost;
    }

    boolean hasZeros() {
        return zeros > 0;
    }

    boolean undefinedInWindows() {
        return undefinedInWindows;
    }

    /** Whether nearly every second byte, at even or at odd places, is zero: Latin text in UTF-16. */
    boolean looksLikeUtf16(boolean littleEndian) {
        long here = littleEndian ? zerosAtOdd : zeros - zerosAtOdd;
        return zeros > position / 5 && here * 20 >= zeros * 19;
    }
}
