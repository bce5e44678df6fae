package io.needmap.local.process;

import java.io.IOException;
import java.time.Duration;

/** Asks processes to end, and waits until they have. */
public final class Signals {

    private static final Duration STEP = Duration.ofMillis(50);

    private Signals() {}

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
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (!pause(STEP)) {
                break;
            }
        }
        if (process.isAlive()) {
            process.destroyForcibly();
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
