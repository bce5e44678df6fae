package io.needmap.leads.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together lines of COPY's text format: cells between tabs, a backslash before what would be one, \N for null. */
public final class CopyLine {

    private static final String NULL = "\\N";
    private static final int ASCII = 128;

    private byte[] bytes = new byte[1 << 17];
    private int length;
    private boolean begun;
    private @Nullable Instant lastTime;
    private String lastTimeText = "";

    CopyLine() {}

    /** The next cell. */
    public CopyLine text(@Nullable String value) {
        if (value == null) {
            return raw(NULL);
        }
        next(value.length() * 2);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ASCII) {
                return rest(value.substring(i));
            }
            ascii(c);
        }
        return this;
    }

    private CopyLine rest(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length * 2);
        for (byte b : encoded) {
            ascii((char) (b & 0xFF));
        }
        return this;
    }

    private void ascii(char c) {
        char escaped = switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
        if (escaped != 0) {
            bytes[length++] = '\\';
        }
        bytes[length++] = (byte) (escaped == 0 ? c : escaped);
    }

    /** The next cell. */
    public CopyLine id(@Nullable UUID value) {
        return raw(value == null ? NULL : value.toString());
    }

    /** The next cell. */
    public CopyLine number(long value) {
        return raw(Long.toString(value));
    }

    /** The next cell. */
    public CopyLine flag(boolean value) {
        return raw(value ? "t" : "f");
    }

    /** The next cell; many rows in a row have the same time. */
    public CopyLine time(Instant value) {
        if (!value.equals(lastTime)) {
            lastTime = value;
            lastTimeText = value.toString();
        }
        return raw(lastTimeText);
    }

    /** ASCII that needs no backslash. */
    private CopyLine raw(String value) {
        next(value.length());
        for (int i = 0; i < value.length(); i++) {
            bytes[length++] = (byte) value.charAt(i);
        }
        return this;
    }

    private void next(int most) {
        reserve(most + 1);
        if (begun) {
            bytes[length++] = '\t';
        }
        begun = true;
    }

    private void reserve(int more) {
        if (length + more >= bytes.length) {
            bytes = Arrays.copyOf(bytes, (length + more) * 2);
        }
    }

    void end() {
        reserve(1);
        bytes[length++] = '\n';
        begun = false;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }
}
