package io.needmap.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether processes run; asks them to end, and waits until they have. */
public final class Signals {

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(50);

    private Signals() {}

    /**
     * Whether a process still runs. One that has ended but that nobody has taken note of yet (a zombie) counts as alive
     * for Java; where the first process of a container takes note of nobody, it does so for ever.
     */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            // "pid (name) state …"; the name may hold anything, also brackets.
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            // Not Linux, or it ended just now.
            return false;
        }
    }

    /** Sends SIGINT, which Java has no call for. */
    public static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Without the program "kill", the plain request to end has to do.
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process has ended; kills it when it has not after {@code patience}. */
    public static void awaitEnd(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (runs(process) && System.nanoTime() < deadline) {
            if (!pause(STEP)) {
                break;
            }
        }
        if (runs(process)) {
            process.destroyForcibly();
            var gone = System.nanoTime() + KILL_PATIENCE.toNanos();
            while (runs(process) && System.nanoTime() < gone && pause(STEP)) {
                // The system takes a moment to clear away what it killed.
            }
        }
    }

    /** Sleeps; false when the thread was interrupted meanwhile. */
    public static boolean pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
