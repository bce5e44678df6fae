package io.needmap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small classes stay readable: the limits of the house, and a package comment in every package. */
final class Sizes {

    private static final int MAIN_LIMIT = 250;
    private static final int TEST_LIMIT = 300;

    private Sizes() {}

    /** Checks the sources of the module in whose directory the test runs. */
    static void check() {
        var broken = new ArrayList<String>();
        collect(Path.of("src/main/java"), MAIN_LIMIT, broken);
        collect(Path.of("src/test/java"), TEST_LIMIT, broken);
        packages(Path.of("src/main/java"), broken);
        assertThat(broken)
                .as("files over the limit, packages without package-info")
                .isEmpty();
    }

    private static void collect(Path root, int limit, List<String> broken) {
        for (var file : javaFiles(root)) {
            int lines = lines(file).size();
            if (lines > limit) {
                broken.add("%s has %d lines, limit %d".formatted(file, lines, limit));
            }
        }
    }

    private static void packages(Path root, List<String> broken) {
        javaFiles(root).stream()
                .map(Path::getParent)
                .distinct()
                .map(directory -> directory.resolve("package-info.java"))
                .filter(file ->
                        !Files.exists(file) || !String.join("\n", lines(file)).contains("@NullMarked"))
                .forEach(file -> broken.add(file + " with @NullMarked is missing"));
    }

    private static List<Path> javaFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
