package io.needmap.leads.listfile;

import io.needmap.kit.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a text is.
 *
 * @param charset which one
 * @param mark the length of its byte order mark
 * @param doubled whether UTF-8 was taken for windows-1252 and written as UTF-8 once more
 * @param damaged whether signs were lost before the file came here: there is U+FFFD in their place
 */
record Encoding(Charset charset, int mark, boolean doubled, boolean damaged) {

    private static final int BUFFER = 1 << 16;
    private static final int CONTINUATION = 0x90;

    /**
     * Finds out by reading the file once, or twice when it looks doubly encoded.
     *
     * @throws ProblemException 400 when it is broken, with the place
     */
    static Encoding of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.mark(3);
            byte[] first = in.readNBytes(3);
            if (starts(first, 0xFF, 0xFE)) {
                return utf16(file, StandardCharsets.UTF_16LE, 2);
            }
            if (starts(first, 0xFE, 0xFF)) {
                return utf16(file, StandardCharsets.UTF_16BE, 2);
            }
            int mark = starts(first, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            in.reset();
            var census = census(in);
            // Before UTF-8: what has nothing but ASCII in it would be that as well, with a zero beside every sign.
            if (census.looksLikeUtf16(true)) {
                return utf16(file, StandardCharsets.UTF_16LE, 0);
            }
            if (census.looksLikeUtf16(false)) {
                return utf16(file, StandardCharsets.UTF_16BE, 0);
            }
            if (census.broken() == 0) {
                var utf8 = new Encoding(StandardCharsets.UTF_8, mark, false, census.hasLost());
                return census.characters() > 0 && isDoubled(file, utf8)
                        ? new Encoding(utf8.charset, mark, true, census.hasLost())
                        : utf8;
            }
            return other(census);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Utf8Census census(InputStream in) throws IOException {
        var census = new Utf8Census();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                census.accept(buffer[i] & 0xFF);
            }
        }
        census.end();
        return census;
    }

    /** Reads it to its end: half a sign, or one half of a pair, is found before anything is written. */
    private static Encoding utf16(Path file, Charset charset, int mark) throws IOException {
        var encoding = new Encoding(charset, mark, false, false);
        try (var text = encoding.reader(Files.newInputStream(file))) {
            text.transferTo(Writer.nullWriter());
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    ListFileProblem.BROKEN_TEXT, "it is not %s to its end; save the file as UTF-8".formatted(charset));
        }
        return encoding;
    }

    private static Encoding other(Utf8Census census) {
        if (census.hasZeros() || census.undefinedInWindows() || census.characters() > census.broken()) {
            throw new ProblemException(
                    ListFileProblem.BROKEN_TEXT,
                    "byte %d is not UTF-8; save the file as UTF-8".formatted(census.firstBroken()));
        }
        return new Encoding(Windows1252.CHARSET, 0, false, false);
    }

    /**
     * Whether all that is not ASCII would be UTF-8 if each of its characters were the byte that windows-1252 has for it. The
     * bytes that it has no character for (81, 8D, 8F, 90, 9D) only continue one: any of them stands for a lost sign.
     */
    private static boolean isDoubled(Path file, Encoding utf8) throws IOException {
        var census = new Utf8Census();
        try (var text = utf8.reader(Files.newInputStream(file))) {
            for (int c = text.read(); c >= 0; c = text.read()) {
                int b = c == Undoubled.LOST ? CONTINUATION : Windows1252.byteOf((char) c);
                if (b < 0) {
                    return false;
                }
                census.accept(b);
                if (census.broken() > 0) {
                    return false;
                }
            }
        }
        census.end();
        return census.broken() == 0 && census.characters() > 1;
    }

    /** The text without its byte order mark; what the encoding does not have ends in a {@code CharacterCodingException}. */
    BufferedReader reader(InputStream bytes) throws IOException {
        bytes.skipNBytes(mark);
        var once = decoded(bytes, charset);
        return new BufferedReader(doubled ? new Undoubled(new BufferedReader(once, BUFFER)) : once, BUFFER);
    }

    private static Reader decoded(InputStream bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(bytes, decoder);
    }
}
