package io.needmap.local.realdata;

import io.needmap.local.demo.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of every row: read, loaded, or not loaded and why. Safe for use by several threads. */
public final class LoadReport {

    private static final int TOLD = 5;

    private final Map<String, long[]> files = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * A row that was not loaded.
     *
     * @param file the file's path below the data folder
     * @param line the line on which the row begins, from 1
     */
    public record Refusal(String file, long line, String reason) {}

    /** All rows that were not loaded, in the order in which that was found out. */
    public synchronized List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** How many rows of the file were read. */
    public synchronized long read(String file) {
        return counts(file)[0];
    }

    /** How many rows of the file were loaded. */
    public synchronized long loaded(String file) {
        return counts(file)[1];
    }

    synchronized void addRead(String file, long rows) {
        counts(file)[0] += rows;
    }

    synchronized void addLoaded(String file, long rows) {
        counts(file)[1] += rows;
    }

    synchronized void refuse(RowRef row, String reason) {
        refusals.add(new Refusal(row.file(), row.line(), reason));
    }

    synchronized void remark(String remark) {
        remarks.add(remark);
    }

    /** Tells the counts of each file, its first refusals, and how many more there are of each reason. */
    synchronized void tell(Progress progress) {
        files.forEach((file, counts) -> {
            var refused =
                    refusals.stream().filter(one -> one.file().equals(file)).toList();
            progress.note("%s: %,d rows read, %,d loaded, %,d not loaded"
                    .formatted(file, counts[0], counts[1], refused.size()));
            refused.stream()
                    .limit(TOLD)
                    .forEach(one -> progress.note("  line %d: %s".formatted(one.line(), one.reason())));
            var more = new TreeMap<String, Long>();
            refused.stream().skip(TOLD).forEach(one -> more.merge(one.reason(), 1L, Long::sum));
            more.forEach((reason, count) -> progress.note("  and %,d more: %s".formatted(count, reason)));
        });
        remarks.forEach(progress::note);
    }

    private long[] counts(String file) {
        return files.computeIfAbsent(file, key -> new long[2]);
    }
}
