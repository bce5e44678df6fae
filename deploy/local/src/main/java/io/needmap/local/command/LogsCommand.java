package io.needmap.local.command;

import io.needmap.local.process.LogFiles;
import io.needmap.local.process.Signals;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the logs of the parts. */
@Command(
        name = "logs",
        description = "Show the end of the logs, of one part or of all.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofMillis(200);

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "interview, activity-map, materials, lead-qualification, console, postgres, kafka, launcher.")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is written from now on, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "20",
            description = "How many lines of each log to begin with (default ${DEFAULT-VALUE}).")
    private int lines;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (lines < 0) {
            throw new ParameterException(spec.commandLine(), "--lines must not be negative");
        }
        var home = LocalRun.current().home();
        var out = spec.commandLine().getOut();
        var read = new LinkedHashMap<String, Long>();
        for (var name : chosen()) {
            var log = home.log(name);
            read.put(name, Files.exists(log) ? Files.size(log) : 0);
            LogFiles.tail(log, lines).forEach(line -> print(out, name, line));
        }
        out.flush();
        while (follow && Signals.pause(LOOK)) {
            news(home, read, out);
        }
        return 0;
    }

    private List<String> chosen() {
        var all = Stream.concat(Stream.of("launcher", "postgres", "kafka"), appNames())
                .toList();
        var wanted = part == null ? null : App.named(part).map(App::shortName).orElse(part);
        if (wanted != null && !all.contains(wanted)) {
            throw new ParameterException(
                    spec.commandLine(), "No part is called " + part + ". There are: " + String.join(", ", all));
        }
        return wanted == null ? all : List.of(wanted);
    }

    private static Stream<String> appNames() {
        return Arrays.stream(App.values()).map(App::shortName);
    }

    private void news(Home home, Map<String, Long> read, PrintWriter out) throws IOException {
        for (var entry : read.entrySet()) {
            var log = home.log(entry.getKey());
            if (!Files.exists(log)) {
                continue;
            }
            try (var file = new RandomAccessFile(log.toFile(), "r")) {
                // A shorter file is a new one: the part was started anew.
                file.seek(entry.getValue() > file.length() ? 0 : entry.getValue());
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    print(out, entry.getKey(), utf8(line));
                }
                entry.setValue(file.getFilePointer());
            }
        }
        out.flush();
    }

    // RandomAccessFile takes each byte for a character.
    private static String utf8(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void print(PrintWriter out, String name, String line) {
        out.println(part == null ? "%-18s | %s".formatted(name, line) : line);
    }
}
