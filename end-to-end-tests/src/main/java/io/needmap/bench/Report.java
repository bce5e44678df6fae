package io.needmap.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of what was measured, with the ratios and whether each is what it should be. */
final class Report {

    private static final String ROW = "%-46s %10s %10s %10s   %s%n";

    private final PrintWriter out;
    private boolean allMet = true;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** Whether every goal so far was met. */
    boolean allMet() {
        return allMet;
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.flush();
    }

    void latencies() {
        out.printf(ROW, "", "p50 ms", "p99 ms", "worst ms", "");
    }

    void latency(String what, Latency latency) {
        out.printf(
                ROW,
                what,
                number(latency.p50()),
                number(latency.p99()),
                number(latency.worst()),
                latency.count() + " facts");
        out.flush();
    }

    /** What each process took for one fact, in milliseconds. */
    void processorTime(Map<String, Double> byProcess) {
        if (byProcess.isEmpty()) {
            return;
        }
        double sum =
                byProcess.values().stream().mapToDouble(Double::doubleValue).sum();
        String each = byProcess.entrySet().stream()
                .map(process -> process.getKey() + " " + number(process.getValue()))
                .collect(Collectors.joining(", "));
        out.printf("  processor time of one, ms: %s; %s%n", number(sum), each);
        out.flush();
    }

    /** A rate of rows a second. */
    void rate(String what, double rowsPerSecond) {
        out.printf(Locale.ROOT, "%-46s %,10.0f rows/s%n", what, rowsPerSecond);
        out.flush();
    }

    /** A ratio that should be at most so much. */
    void atMost(String what, double ratio, double goal) {
        goal(what, ratio, "at most", goal, ratio <= goal);
    }

    /** A ratio that should be at least so much. */
    void atLeast(String what, double ratio, double goal) {
        goal(what, ratio, "at least", goal, ratio >= goal);
    }

    private void goal(String what, double ratio, String relation, double goal, boolean met) {
        allMet &= met;
        out.printf(
                Locale.ROOT, "  %-44s %9.2fx   goal: %s %.2fx%s%n", what, ratio, relation, goal, met ? "" : "  MISSED");
        out.flush();
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
