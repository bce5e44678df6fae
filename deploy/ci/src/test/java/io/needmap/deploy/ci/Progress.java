package io.needmap.deploy.ci;

import java.time.Duration;
import java.util.Locale;

/** Says what happens, with the seconds since the beginning. */
final class Progress {

    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    @SuppressWarnings("AnnotateFormatMethod")
    static void say(String format, Object... arguments) {
        double seconds = Duration.ofNanos(System.nanoTime() - BEGIN).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "%7.1f  %s%n", seconds, format.formatted(arguments));
    }
}
