package io.needmap.kit.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text. */
final class Text {

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private Text() {}

    /** UTF-8 with or without a byte order mark; anything else ends in a {@code CharacterCodingException}. */
    static BufferedReader of(InputStream bytes) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What a failure to read means for whoever uploaded the file. */
    static MalformedFileException malformed(String where, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.nio.charset.CharacterCodingException) {
                return new MalformedFileException(where + " is not UTF-8; save the file as UTF-8", e);
            }
        }
        return new MalformedFileException(where + " cannot be read", e);
    }
}
