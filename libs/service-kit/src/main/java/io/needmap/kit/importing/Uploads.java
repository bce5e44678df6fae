package io.needmap.kit.importing;

import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives files part by part. What no job takes is purged after a day. */
@ApplicationScoped
public class Uploads {

    private final ImportFileRepository files;

    Uploads(ImportFileRepository files) {
        this.files = files;
    }

    /**
     * Keeps a file.
     *
     * @throws ProblemException 400 for an empty file, 415 for a format that neither type nor name tells
     */
    public Upload receive(@Nullable String contentType, @Nullable String fileName, InputStream file) {
        var format = ImportFormat.of(contentType, fileName);
        UUID id = Ids.next();
        var digest = sha256();
        List<String> columns = List.of();
        long bytes = 0;
        int part = 0;
        for (byte[] content = read(file); content.length > 0; content = read(file)) {
            columns = part == 0 ? columns(format, content) : columns;
            files.append(id, part++, content);
            digest.update(content);
            bytes += content.length;
        }
        if (bytes == 0) {
            throw new ProblemException(CommonProblem.MALFORMED_FILE, "the file is empty");
        }
        String name = fileName == null || fileName.length() <= 200 ? fileName : fileName.substring(0, 200);
        return new Upload(id, format, name, bytes, HexFormat.of().formatHex(digest.digest()), columns);
    }

    /**
     * The header of a CSV file, of which nothing is kept; empty when it cannot be read.
     *
     * @throws ProblemException 400 for an empty file, 415 for a format that the type does not tell
     */
    public List<String> header(@Nullable String contentType, InputStream file) {
        var format = ImportFormat.of(contentType, null);
        byte[] content = read(file);
        if (content.length == 0) {
            throw new ProblemException(CommonProblem.MALFORMED_FILE, "the file is empty");
        }
        return columns(format, content);
    }

    /** Only for whoever wants to look early: the job reads the header again and says what is wrong with it. */
    private static List<String> columns(ImportFormat format, byte[] content) {
        try (var reader = format.reader(new ByteArrayInputStream(content), false)) {
            return reader.columns();
        } catch (MalformedFileException | IOException e) {
            return List.of();
        }
    }

    private static byte[] read(InputStream file) {
        try {
            return file.readNBytes(ImportFileRepository.PART_BYTES);
        } catch (IOException e) {
            // What cannot be read any further was cut off, by the caller or for its size.
            boolean size = String.valueOf(e.getMessage()).contains("large");
            throw new ProblemException(
                    size ? CommonProblem.TOO_LARGE : CommonProblem.BAD_REQUEST, "the upload did not arrive to its end");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
