package io.needmap.console.materials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of materials ask for. */
public final class MaterialAnswers {

    private MaterialAnswers() {}

    /** An item of {@code GET /materials}. */
    public record Material(
            UUID id,
            long version,
            String title,
            String kind,
            String description,
            String origin,
            @Nullable String owner,
            List<String> segments,
            List<String> regionCodes,
            String language,
            @Nullable String link,
            String state,
            String matchState,
            @Nullable String setAsideReason,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate expiresOn) {}

    /** {@code GET /matches/summary}. */
    record Summary(int materials, int matched, int setAside, int unreviewed, int proposed, int confirmed) {

        static Summary none() {
            return new Summary(0, 0, 0, 0, 0, 0);
        }
    }

    /** An item of {@code GET /matches}. */
    record Match(
            UUID id,
            long version,
            UUID materialId,
            UUID activityId,
            double fit,
            String rationale,
            String state,
            @Nullable String reason) {}

    /** An item of {@code GET /materials/{id}/reviews}. */
    public record Review(
            UUID id,
            @Nullable UUID repId,
            @Nullable String regionCode,
            String verdict,
            @Nullable String comment,
            Instant reviewedAt) {}

    /** An item of {@code GET /activities}. */
    record Activity(UUID id, String name, String state) {}

    /** An item of {@code GET /reps}. */
    record Rep(UUID id, String name, String regionCode) {}

    /** An item of {@code GET /roadmap}. */
    record Planned(
            UUID gapId,
            UUID activityId,
            String activityName,
            @Nullable String buyingStageLabel,
            String state,
            double priority,
            int effort,
            boolean effortAssumed,
            double value,
            @Nullable String owner,
            @Nullable String quarter,
            @Nullable String closedBecause,
            @Nullable Instant closedAt) {

        /** Whether somebody works on it or it is done. */
        public boolean taken() {
            return !state.equals("OPEN");
        }
    }

    /** An item of {@code GET /requests}. */
    record Wish(
            UUID id,
            long version,
            @Nullable String wish,
            @Nullable String regionCode,
            @Nullable UUID activityId,
            @Nullable String activityName,
            String standing,
            String state,
            @Nullable Answer answer,
            Instant receivedAt,
            Instant dueAt,
            boolean overdue) {}

    /** What somebody was told who asked for material. */
    record Answer(String kind, String text, Instant answeredAt) {}

    /** An item of {@code GET /claims}. */
    record Claim(
            UUID id,
            long version,
            String text,
            @Nullable String owner,
            List<Test> tests,
            double score,
            String state,
            int openChallenges) {}

    /** An item of {@code GET /claims/{id}/challenges}: what a competitor says against it. */
    record Challenge(
            @Nullable String competitorName,
            @Nullable String line,
            @Nullable Instant heardAt,
            boolean open) {}

    /** An item of {@code GET /competitors}. */
    record Competitor(UUID id, String name) {}

    /** One of the four tests of a claim. */
    record Test(
            String test,
            String verdict,
            String reason,
            int evidence,
            @Nullable LocalDate goodUntil) {}
}
