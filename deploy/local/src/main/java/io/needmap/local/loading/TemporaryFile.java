package io.needmap.local.loading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that exists only while it is loaded. */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** A new empty file with this ending. */
    public static TemporaryFile ending(String suffix) {
        try {
            return new TemporaryFile(Files.createTempFile("needmap", suffix));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
