package io.needmap.console.weekly;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of the weekly meeting ask for. */
final class MeetingAnswers {

    private MeetingAnswers() {}

    /** An item of {@code GET /meetings}. */
    record Meeting(
            UUID id,
            long version,
            String title,
            Instant scheduledAt,
            String state,
            @Nullable Instant closedAt,
            @Nullable Snapshot snapshot) {

        /** Whether it is over. */
        public boolean closed() {
            return state.equals("CLOSED");
        }
    }

    /** What was frozen when a meeting was closed. */
    record Snapshot(
            Instant takenAt,
            @Nullable Double alignment,
            int activities,
            int undecided,
            int needs,
            int openGaps,
            int waiting,
            int openActions) {

        /** Alignment, as it is written; a dash while nobody can tell. */
        public String alignmentShown() {
            return Words.percent(alignment);
        }
    }

    /** {@code GET /meetings/{id}/agenda}. */
    record Agenda(List<Point> points) {}

    /** A point of the agenda. */
    record Point(String rule, String reason, int count, List<Item> items) {}

    /** What it is about. */
    record Item(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable Instant since,
            @Nullable Integer number) {}

    /** An item of {@code GET /material-gaps}: what Sales does with nothing from us. */
    record Hole(UUID id, UUID activityId, String activityName, double priority) {}

    /** {@code GET /meetings/{id}/comparison}. */
    record Comparison(Snapshot snapshot, Snapshot with, List<String> sentences) {}

    /** An item of {@code GET /decisions}. */
    record Decision(UUID id, String text, String decidedBy, Instant decidedAt, List<UUID> activityIds) {}

    /** An item of {@code GET /actions}. */
    record Action(
            UUID id,
            long version,
            String text,
            String owner,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable String result) {

        /** Whether it is still to be done. */
        public boolean open() {
            return state.equals("OPEN");
        }
    }
}
