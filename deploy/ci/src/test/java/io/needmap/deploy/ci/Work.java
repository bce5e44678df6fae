package io.needmap.deploy.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run keeps its files: {@code deploy/ci/run} makes the directory and removes it. */
final class Work {

    static final Path DIRECTORY = Path.of(System.getProperty("needmap.work"));
    static final Path LIB = Path.of("target/lib").toAbsolutePath();
    static final Path LOGS = Path.of("target/logs").toAbsolutePath();

    private Work() {}

    static Path directory(String name) {
        try {
            return Files.createDirectories(DIRECTORY.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
