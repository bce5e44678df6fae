package io.needmap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Pairs what was acknowledged with when it was counted: the k-th acknowledged fact of a subject is visible when the
 * subject's count has grown by k.
 */
final class Arrivals {

    private final Map<UUID, Subject> subjects = new ConcurrentHashMap<>();

    /** Starts to watch a subject whose count is known. */
    void watch(UUID subject, long count) {
        subjects.put(subject, new Subject(count));
    }

    /** A fact about the subject was acknowledged at this {@link System#nanoTime()}. */
    void acknowledged(UUID subject, long nanos) {
        subject(subject).acknowledge(nanos);
    }

    /** The subject's count was this much at this {@link System#nanoTime()}. */
    void counted(UUID subject, long count, long nanos) {
        subject(subject).count(count, nanos);
    }

    /** How many acknowledged facts are not counted yet. */
    int missing() {
        return subjects.values().stream().mapToInt(Subject::missing).sum();
    }

    /**
     * From acknowledged to counted, in nanoseconds, in no particular order. A fact that was counted before its
     * acknowledgement had come all the way back took no time.
     *
     * @param from facts acknowledged earlier belong to the warm-up and are left out
     */
    long[] durations(long from) {
        return subjects.values().stream()
                .flatMapToLong(one -> one.durations(from))
                .toArray();
    }

    private Subject subject(UUID id) {
        var subject = subjects.get(id);
        if (subject == null) {
            throw new IllegalStateException("nobody watches " + id);
        }
        return subject;
    }

    /** One subject's facts. */
    private static final class Subject {

        private final List<Long> acknowledged = new ArrayList<>();
        private final List<Long> counted = new ArrayList<>();
        private final long base;

        Subject(long base) {
            this.base = base;
        }

        synchronized void acknowledge(long nanos) {
            acknowledged.add(nanos);
        }

        synchronized void count(long count, long nanos) {
            for (long arrived = count - base - counted.size(); arrived > 0; arrived--) {
                counted.add(nanos);
            }
        }

        synchronized int missing() {
            return Math.max(0, acknowledged.size() - counted.size());
        }

        synchronized LongStream durations(long from) {
            var sorted = acknowledged.stream().sorted().toList();
            return IntStream.range(0, Math.min(sorted.size(), counted.size()))
                    .filter(i -> sorted.get(i) >= from)
                    .mapToLong(i -> Math.max(0, counted.get(i) - sorted.get(i)));
        }
    }
}
