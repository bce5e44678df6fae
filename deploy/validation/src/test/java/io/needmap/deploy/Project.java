package io.needmap.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that the manifests have to agree with. */
public final class Project {

    public static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    public static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");
    public static final Path RUNBOOKS = ROOT.resolve("deploy/runbooks");
    public static final List<String> SERVICES =
            List.of("interview-service", "activity-map-service", "materials-service", "lead-qualification-service");
    public static final List<String> OVERLAYS = List.of("ci", "staging", "prod");

    private Project() {}

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a directory whose name ends so, in the order of their names. */
    public static List<Path> files(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
