package io.needmap.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;

/**
 * Where the tokenizer unpacks its library, 14 MB: beside the temporary files, since the home folder may be read only, and
 * in a folder of this process alone, since nobody else may choose what is loaded from there.
 */
final class Unpacking {

    private static final String FOLDER = "DJL_CACHE_DIR";

    private Unpacking() {}

    /** Loads what needs the library; once it is loaded, its file is not needed any more. */
    static <T> T during(Supplier<T> loading) {
        System.setProperty("ai.djl.offline", "true");
        if (System.getProperty(FOLDER) != null || System.getenv(FOLDER) != null) {
            return loading.get();
        }
        try {
            var folder = Files.createTempDirectory("tokenizer");
            System.setProperty(FOLDER, folder.toString());
            try {
                return loading.get();
            } finally {
                System.clearProperty(FOLDER);
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an open file cannot be deleted, it is when the program ends. */
    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        }
    }
}
