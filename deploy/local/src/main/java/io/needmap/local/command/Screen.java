package io.needmap.local.command;

import io.needmap.local.demo.Progress;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress as bars on a terminal (the start script knows whether there is one), as one line a task elsewhere. */
final class Screen implements Progress {

    private static final int NAME_WIDTH = 28;

    private final PrintWriter out;
    private final boolean terminal;
    private final List<String> notes = new ArrayList<>();
    private @Nullable ProgressBar bar;
    private String task = "";
    private long steps;

    Screen(PrintWriter out) {
        this.out = out;
        this.terminal = Boolean.getBoolean("needmap.terminal");
    }

    @Override
    public synchronized void start(String name, long total) {
        task = name;
        steps = 0;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(("%-" + NAME_WIDTH + "s").formatted(name))
                    .setInitialMax(Math.max(-1, total))
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build();
        }
    }

    @Override
    public synchronized void step(long n) {
        steps += n;
        if (bar != null) {
            bar.stepBy(n);
        }
    }

    @Override
    public synchronized void done() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else {
            out.printf("  %-" + NAME_WIDTH + "s %,9d%n", task, steps);
            out.flush();
        }
    }

    @Override
    public synchronized void note(String line) {
        notes.add(line);
    }

    /** Everything that was noted so far. */
    synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
