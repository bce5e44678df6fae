package io.needmap.console.leads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of the hand-over agreement asks for. */
final class HandOverAnswers {

    private HandOverAnswers() {}

    /** {@code GET /handover-agreement}: times in minutes of business hours. */
    record Agreement(
            long version,
            int handOverMinutes,
            int answerMinutes,
            int firstTouchMinutes,
            int contextMinutes,
            String defaultTimeZone,
            Instant changedAt) {}

    /** {@code GET /handover-agreement/standing}. */
    record Standings(List<Standing> promises) {

        /** How often a promise of this kind was given, whatever became of it. */
        long begun(String promise) {
            return promises.stream()
                    .filter(one -> one.promise().equals(promise))
                    .mapToLong(one -> one.due() + one.running() + one.voided())
                    .sum();
        }
    }

    /** How one kind of promise was kept. */
    record Standing(
            String promise,
            String side,
            long met,
            long missed,
            long running,
            long voided,
            @Nullable Double kept) {

        /** How many came due. */
        public long due() {
            return met + missed;
        }
    }

    /** An item of {@code GET /handover-agreement/promises}. */
    record Promise(
            UUID leadId,
            UUID nameId,
            String leadState,
            @Nullable String regionCode,
            String promise,
            String side,
            Instant dueAt,
            String state) {}
}
