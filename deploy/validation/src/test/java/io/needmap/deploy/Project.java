package io.needmap.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that the manifests have to agree with. */
final class Project {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");
    static final Path RUNBOOKS = ROOT.resolve("deploy/runbooks");
    static final List<String> SERVICES =
            List.of("interview-service", "activity-map-service", "materials-service", "lead-qualification-service");
    static final List<String> OVERLAYS = List.of("ci", "staging", "prod");

    private Project() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory whose name ends so, in the order of their names. */
    static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
