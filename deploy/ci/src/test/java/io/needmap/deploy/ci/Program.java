package io.needmap.deploy.ci;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of this machine, each within a bound of time. */
final class Program {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int SHOWN = 1_500;

    private Program() {}

    /** What a program prints; its complaint is the message of the exception. */
    static String run(String... command) {
        return run(LIMIT, "", List.of(command));
    }

    static String run(List<String> command) {
        return run(LIMIT, "", command);
    }

    static String run(Duration limit, String input, List<String> command) {
        Process process = null;
        try {
            var output = Files.createTempFile(Work.DIRECTORY, "program", ".out");
            var errors = Files.createTempFile(Work.DIRECTORY, "program", ".err");
            process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "%s did not end within %s: %s".formatted(String.join(" ", command), limit, read(errors)));
            }
            String printed = read(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException("%s ended with %d: %s"
                        .formatted(end(String.join(" ", command)), process.exitValue(), end(printed + read(errors))));
            }
            Files.delete(output);
            Files.delete(errors);
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same as another user of this machine. */
    static List<String> as(String user, List<String> command) {
        var all = new ArrayList<>(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    /** What a long complaint begins and ends with. */
    private static String end(String text) {
        return text.length() <= 2 * SHOWN
                ? text
                : text.substring(0, SHOWN) + " … " + text.substring(text.length() - SHOWN);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
