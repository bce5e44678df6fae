package io.needmap.console.interviews;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the pages of interviews ask for. */
final class InterviewAnswers {

    private InterviewAnswers() {}

    /** From where to where a buyer moves. */
    record Transition(String from, String to) {

        /** As a form carries it. */
        public String value() {
            return from + " → " + to;
        }
    }

    /** An item of {@code GET /interviews}. */
    record Interview(
            UUID id,
            long version,
            String state,
            UUID guideId,
            String guideKind,
            UUID repId,
            String regionCode,
            String channel,
            Instant conductedAt,
            String interviewer,
            List<Transition> transitions) {

        /** Whether it goes on. */
        public boolean running() {
            return state.equals("IN_PROGRESS");
        }
    }

    /** An item of {@code GET /guides}. */
    record Guide(
            UUID id, String name, String kind, List<Transition> transitions, List<UUID> questionIds, int edition) {}

    /** An item of {@code GET /guides/ready-made}. */
    record ReadyGuide(String kind, String name, List<Question> questions) {}

    /** An item of {@code GET /questions}. */
    record Question(
            UUID id,
            long version,
            String text,
            String audience,
            @Nullable String purpose,
            @Nullable String decision,
            List<String> probes,
            String state,
            @Nullable String neverAskReason,
            @Nullable String alternative) {}

    /** {@code POST /questions/lint}. */
    record Linted(List<Finding> findings) {}

    /** What is wrong with a question. */
    record Finding(String rule, String words, String reason, String betterOpener) {}

    /** {@code POST /statements/probe}. */
    record Probing(double specificity, List<Probe> probes) {}

    /** What to ask on. */
    record Probe(String lack, String ask, @Nullable String words) {}

    /** An item of {@code GET /reps}. */
    record Rep(UUID id, String name, String regionCode, String role) {}

    /** An item of {@code GET /regions}. */
    record Region(String code, String name, String timeZone) {}

    /** An item of {@code GET /competitors}. */
    record Competitor(UUID id, String name, List<String> aliases) {}

    /** An item of {@code GET /next-interviews}. */
    record Next(
            UUID repId,
            String repName,
            String regionCode,
            int needs,
            @Nullable Instant lastInterviewAt,
            List<Unsettled> activities,
            @Nullable List<AskAgain> askAgain,
            @Nullable List<Answered> answers,
            @Nullable List<News> news,
            String reason) {

        /** What the rep should hear before being asked anything: what became of what the rep told. */
        public List<String> told() {
            return Stream.concat(
                            answers == null ? Stream.empty() : answers.stream().map(Answered::sentence),
                            news == null ? Stream.empty() : news.stream().map(News::sentence))
                    .toList();
        }

        /** Activities whose hole was filled since the rep spoke of them. */
        public List<AskAgain> again() {
            return askAgain == null ? List.of() : askAgain;
        }
    }

    /** A hole that was filled: are reps satisfied now? */
    record AskAgain(UUID activityId, String name, Instant filledAt) {}

    /** The answer to a wish of the rep. */
    record Answered(@Nullable String wish, @Nullable String text) {
        String sentence() {
            return "The wish%s was answered%s".formatted(quoted(" ", wish), quoted(": ", text));
        }
    }

    /** What became of something that the rep told or reviewed. */
    record News(
            String kind, @Nullable String about, @Nullable String text) {
        String sentence() {
            return switch (kind) {
                case "DECISION_TAKEN" -> "It was decided%s%s".formatted(quoted(" on ", about), quoted(": ", text));
                case "PITCH_ANSWERED" ->
                    "There is an answer to the pitch%s%s".formatted(quoted(" ", about), quoted(": ", text));
                case "DRAFT_PUBLISHED" -> "The draft%s is published".formatted(quoted(" ", about));
                default -> Words.words(kind) + quoted(": ", about);
            };
        }
    }

    /** What an interview would settle. */
    record Unsettled(UUID activityId, @Nullable String name) {}

    /** An item of {@code GET /interview-gaps}. */
    record Gap(
            String kind,
            @Nullable Transition transition,
            @Nullable String regionCode,
            @Nullable String quarter,
            @Nullable UUID activityId,
            @Nullable String name,
            @Nullable Integer count,
            String ask) {}

    /** An item of {@code GET /interviews/{id}/statements}. */
    record Statement(
            UUID id,
            String kind,
            String quote,
            String manner,
            @Nullable String activity,
            @Nullable Transition transition,
            @Nullable Integer importance,
            @Nullable Integer satisfaction,
            @Nullable UUID ofStatementId,
            @Nullable Transition buyerChange,
            @Nullable Placement placement) {}

    /** Where a statement went. */
    record Placement(
            String state,
            @Nullable UUID activityId,
            @Nullable String activityName) {}

    private static String quoted(String before, @Nullable String words) {
        return words == null || words.isBlank() ? "" : before + "“" + words.strip() + "”";
    }
}
