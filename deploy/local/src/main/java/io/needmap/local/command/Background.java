package io.needmap.local.command;

import io.needmap.local.process.JavaProgram;
import io.needmap.local.process.LogFiles;
import io.needmap.local.process.Signals;
import io.needmap.local.process.Sizing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A launcher of its own that outlives this process and its terminal. */
final class Background {

    /** The system property that tells a launcher that nobody sits at its terminal. */
    static final String FLAG = "needmap.background";

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration LOOK = Duration.ofMillis(100);

    private Background() {}

    /** Starts it, shows what it says until it is ready or has given up, and answers this command's exit status. */
    static int start(LocalRun run, PortOptions ports, PrintWriter out) throws IOException {
        var portOptions = ports.asOptions();
        if (run.launcher().isPresent()) {
            throw new IOException("Needmap already runs; see it with: ./needmap status");
        }
        var log = run.home().log("launcher");
        LogFiles.rotate(log);
        var arguments = new ArrayList<>(List.of(
                "-D" + FLAG + "=true",
                "-Dneedmap.root=" + run.project().root(),
                "-cp",
                System.getProperty("java.class.path"),
                NeedmapCommand.class.getName(),
                "up"));
        arguments.addAll(portOptions);
        var launcher = new JavaProgram(Sizing.SMALL, HEAP_MEGABYTES, arguments, Map.of()).start(log);
        var shown = 0;
        while (true) {
            var alive = launcher.isAlive();
            var lines = Files.readAllLines(log);
            for (var line : lines.subList(shown, lines.size())) {
                out.println(line);
            }
            out.flush();
            shown = lines.size();
            if (lines.stream().anyMatch(line -> line.contains(Foreground.READY))) {
                out.println();
                out.println("It goes on in the background. Stop it with: ./needmap down");
                return 0;
            }
            if (!alive || !Signals.pause(LOOK)) {
                return 1;
            }
        }
    }
}
