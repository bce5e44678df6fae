package io.needmap.console.weekly;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** {@code GET /map}, as far as it is counted here. */
    record Board(
            List<Stage> stages,
            List<Standing> unplaced,
            @Nullable Alignment alignment) {

        static Board none() {
            return new Board(List.of(), List.of(), null);
        }

        /** How many holes there are. */
        long holes() {
            return all().filter(activity -> activity.gapId() != null).count();
        }

        /** How many activities there are. */
        long activities() {
            return all().count();
        }

        /** How many of them nobody has decided on. */
        long undecided() {
            return all().filter(Standing::undecided).count();
        }

        private Stream<Standing> all() {
            return Stream.concat(stages.stream().flatMap(stage -> stage.activities().stream()), unplaced.stream());
        }
    }

    /** A stage of the map. */
    record Stage(List<Standing> activities) {}

    /** An activity on the map. */
    record Standing(
            String relevance, String toolNeeded, @Nullable UUID gapId) {

        boolean undecided() {
            return relevance.equals("UNDECIDED") || (relevance.equals("RELEVANT") && toolNeeded.equals("UNDECIDED"));
        }
    }

    /** Formula 6. */
    record Alignment(double alignment) {}

    /** An item of {@code GET /statements}. */
    record Said(
            UUID id,
            @Nullable String quote,
            @Nullable String regionCode,
            @Nullable Instant conductedAt,
            @Nullable UUID interviewId,
            @Nullable UUID competitorId,
            @Nullable String line,
            @Nullable String term,
            @Nullable String meaning) {}

    /** An item of {@code GET /competitors}. */
    record Rival(UUID id, String name) {}

    /** An item of {@code GET /objection-responses}: what Marketing answers to an objection. */
    record Response(
            UUID id,
            long version,
            UUID themeId,
            @Nullable String themeName,
            String objection,
            UUID materialId,
            String materialTitle,
            String materialState,
            @Nullable Instant approvedAt,
            @Nullable Tally heard) {

        /** Whether reps can be told to answer so: what they answer with is published. */
        public boolean ready() {
            return materialState.equals("PUBLISHED") || materialState.equals("AT_RISK");
        }

        /** When it was approved; long ago when it was not. */
        public Instant answeredAt() {
            return approvedAt == null ? Instant.EPOCH : approvedAt;
        }
    }

    /** How often an objection was heard. */
    record Tally(long heard, @Nullable Instant firstHeardAt) {}

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
    record Hole(
            UUID id,
            UUID activityId,
            String activityName,
            double priority,
            String state,
            @Nullable String owner,
            @Nullable String quarter,
            @Nullable UUID decisionId) {}

    /** {@code GET /meetings/{id}/comparison}. */
    record Comparison(Snapshot snapshot, Snapshot with, List<String> sentences) {}

    /** An item of {@code GET /decisions}. */
    record Decision(
            UUID id, UUID meetingId, String text, String decidedBy, Instant decidedAt, List<UUID> activityIds) {}

    /** An item of {@code GET /actions}. */
    record Action(
            UUID id,
            long version,
            String text,
            String owner,
            @Nullable LocalDate dueOn,
            String state,
            @Nullable String result,
            @Nullable Instant closedAt,
            @Nullable UUID decisionId) {

        /** Whether it is still to be done. */
        public boolean open() {
            return state.equals("OPEN");
        }
    }
}
