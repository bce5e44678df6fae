package io.needmap.console.materials;

import io.needmap.console.page.Words;
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

    /** {@code GET /materials/{id}/reviews/standing}: how far a review has come. */
    record Standing(int missingReps, int missingRegions, boolean stopped, int asked, int unanswered, long feedback) {

        /** Whether Marketing may approve it. */
        public boolean enough() {
            return missingReps == 0 && missingRegions == 0 && !stopped;
        }
    }

    /** An item of {@code GET /materials/{id}/feedback}: what a rep said of it in an interview. */
    public record Feedback(
            UUID statementId,
            @Nullable UUID materialId,
            @Nullable String quote,
            @Nullable String manner,
            @Nullable UUID repId,
            @Nullable String regionCode,
            @Nullable UUID interviewId,
            Instant heardAt) {}

    /** An item of {@code GET /engagements/materials}: what was done with it. */
    record Use(
            UUID materialId,
            String title,
            String state,
            @Nullable Long shared,
            long opened,
            long pagesRead,
            @Nullable Integer reps,
            @Nullable Instant lastAt) {}

    /** An item of {@code GET /engagements/outcomes}: what became of the leads that it was worked on with. */
    record Outcome(
            UUID materialId,
            String title,
            String state,
            long leads,
            long open,
            long won,
            long lost,
            long rejected,
            long dropped,
            @Nullable Double winRate) {

        /** How many ended without being won or lost. */
        public long ended() {
            return rejected + dropped;
        }

        /** The lower bound of the share that was won, as it is written; a dash while nobody can tell. */
        public String winRateShown() {
            return winRate == null ? "–" : "≥ " + Words.percent(winRate) + " %";
        }
    }

    /** An item of {@code GET /material-gaps/candidates}: a theme that emerges and that nothing answers. */
    record Candidate(UUID themeId, String themeName, long mentions, List<Emerging> regions) {}

    /** How a theme comes up in a region, against the 90 days before. */
    record Emerging(String regionCode, @Nullable Double ratio, int mentions, int exposures, int reps) {}

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
            boolean overdue) {

        /** When something last happened to it. */
        Instant last() {
            return answer == null ? receivedAt : answer.answeredAt();
        }
    }

    /** What somebody was told who asked for material. */
    record Answer(
            String kind,
            String text,
            @Nullable UUID materialId,
            @Nullable UUID decisionId,
            Instant answeredAt) {}

    /** An item of {@code GET /claims}. */
    record Claim(
            UUID id,
            long version,
            String text,
            @Nullable String owner,
            List<Test> tests,
            double score,
            String state,
            int openChallenges,
            @Nullable Instant challengesAnsweredAt,
            @Nullable String challengeAnswer) {}

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
