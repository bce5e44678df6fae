package io.needmap.leads.listfile;

import io.needmap.kit.problem.ProblemException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is gone when nobody needs it any more. */
record TemporaryFile(Path path) implements Closeable {

    static TemporaryFile create() throws IOException {
        return new TemporaryFile(Files.createTempFile("needmap-list", ".tmp"));
    }

    /** Writes what is unpacked, up to the limit: 413 beyond it, so that a small bomb cannot become a large file. */
    TemporaryFile fill(InputStream unpacked, long limit) throws IOException {
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw tooLarge(limit);
                }
                out.write(buffer, 0, read);
            }
        }
        return this;
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ListFileProblem.UNPACKED_TOO_LARGE, "unpacked, a list has at most %d bytes; split it".formatted(limit));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
