package io.needmap.leads.listfile;

import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.importing.Spreadsheet;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.commons.io.input.SequenceReader;
import org.jspecify.annotations.Nullable;

/** Opens lists by what is in them rather than by what they are called. */
@ApplicationScoped
public class ListFiles {

    private static final int SAMPLE = 1 << 16;

    private final ListFileSettings settings;

    ListFiles(ListFileSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens an uploaded file.
     *
     * @throws ProblemException 400 for broken text or a broken archive, 413 for a bomb, 415 for what is no list
     */
    public ListFile open(Path file, @Nullable String mediaType, @Nullable String fileName) throws IOException {
        var unpacked = TemporaryFile.create();
        try {
            return open(file, unpacked, mediaType, fileName == null ? "" : fileName.toLowerCase(Locale.ROOT));
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private ListFile open(Path file, TemporaryFile unpacked, @Nullable String mediaType, String name)
            throws IOException {
        byte[] first = first(file);
        if (is(first, 0x1F, 0x8B)) {
            try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                unpacked.fill(in, settings.unpacked().asLongValue());
            } catch (ZipException | EOFException e) {
                throw new ProblemException(ListFileProblem.BROKEN_ARCHIVE, "pack the file again");
            }
            return plain(unpacked.path(), unpacked, null, name.replaceFirst("\\.gz$", ""));
        }
        if (is(first, 'P', 'K', 3, 4)) {
            var limits = new Spreadsheet.Limits(
                    settings.unpacked().asLongValue(),
                    settings.spreadsheetTexts().asLongValue());
            Spreadsheet.write(file, unpacked.path(), limits);
            return text(unpacked.path(), unpacked);
        }
        return plain(file, unpacked, mediaType, name);
    }

    private static byte[] first(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean is(byte[] first, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (first.length <= i || (first[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static ListFile plain(Path file, TemporaryFile unpacked, @Nullable String mediaType, String name)
            throws IOException {
        if (is(first(file), 0xD0, 0xCF, 0x11, 0xE0) || is(first(file), 'P', 'K', 3, 4) || is(first(file), 0x1F, 0x8B)) {
            throw new ProblemException(ListFileProblem.NOT_A_LIST, "save the file as XLSX or CSV");
        }
        String type = mediaType == null ? "" : mediaType.replaceFirst("(?i);\\s*charset=.*", "");
        var format = name.endsWith(".txt") ? ImportFormat.CSV : ImportFormat.of(type, name);
        return format == ImportFormat.CSV ? text(file, unpacked) : lines(file, unpacked);
    }

    private static ListFile lines(Path file, TemporaryFile unpacked) throws IOException {
        var encoding = Encoding.of(file);
        var reading = new Reading(encoding.charset().name(), null, 0, false, encoding.doubled(), encoding.damaged());
        var bytes = bytes(encoding.reader(Files.newInputStream(file)));
        return new ListFile(bytes, ImportFormat.NDJSON_TYPE, reading, unpacked);
    }

    private static ListFile text(Path file, TemporaryFile unpacked) throws IOException {
        var encoding = Encoding.of(file);
        var reader = encoding.reader(Files.newInputStream(file));
        char[] buffer = new char[SAMPLE];
        int length = reader.read(buffer, 0, SAMPLE);
        for (int more = 0; more >= 0 && length >= 0 && length < SAMPLE; length += Math.max(more, 0)) {
            more = reader.read(buffer, length, SAMPLE - length);
        }
        boolean whole = length < SAMPLE;
        String sample = new String(buffer, 0, Math.max(length, 0));
        // The last record of a whole file is complete, with or without a line end.
        var layout = Layout.of(whole ? sample + "\n\n" : sample);
        int bodyAt = Math.min(layout.bodyAt(), sample.length());
        var head = new StringReader(layout.line() + sample.substring(bodyAt));
        var rows = new TidyQuotes(new SequenceReader(head, reader), layout.separator(), layout.written());
        var reading = new Reading(
                encoding.charset().name(),
                layout.separatorName(),
                layout.skipped(),
                layout.headerMade(),
                encoding.doubled(),
                encoding.damaged());
        return new ListFile(bytes(rows), ImportFormat.CSV_TYPE, reading, unpacked);
    }

    private static InputStream bytes(java.io.Reader text) throws IOException {
        return ReaderInputStream.builder()
                .setReader(text)
                .setCharset(StandardCharsets.UTF_8)
                .setBufferSize(SAMPLE)
                .get();
    }
}
