package io.needmap.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program as a child process, deaf to the terminal's Ctrl-C. */
public final class JavaProgram {

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;

    /**
     * A program with a heap of at most {@code heapMegabytes} MiB.
     *
     * @param sizing what it is started for
     * @param arguments what follows the virtual machine's own options: {@code -jar} or {@code -cp}, and so on
     * @param environment variables added to this process's own
     */
    public JavaProgram(Sizing sizing, int heapMegabytes, List<String> arguments, Map<String, String> environment) {
        command.addAll(ownSession());
        command.add(java());
        command.addAll(sizing.options());
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(arguments);
        this.environment = Map.copyOf(environment);
    }

    /** Starts it with its output appended to {@code log}. */
    public Process start(Path log) throws IOException {
        return builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /** The process with this one's standard streams, for programs that talk to the person at the terminal. */
    public ProcessBuilder builder() {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    // Ctrl-C goes to every process of the terminal's group. A session of its own keeps a child out of it, so that the
    // launcher can stop its parts in order. Not on every system (macOS): there, parts end at once, which loses nothing.
    private static List<String> ownSession() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .filter(program -> Files.isExecutable(Path.of(program)))
                .limit(1)
                .toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
