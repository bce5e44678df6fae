package io.needmap.console.leads;

import io.needmap.console.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of leads ask for. */
final class LeadAnswers {

    private LeadAnswers() {}

    /** An item of {@code GET /name-lists}. */
    record NameList(
            UUID id,
            String state,
            Source source,
            String mode,
            boolean dryRun,
            @Nullable String fileName,
            Map<String, String> mapping,
            boolean mappingProposed,
            Progress progress,
            Map<String, Integer> counts,
            @Nullable Failure failure,
            Instant createdAt) {

        /** Whether it is over, one way or the other. */
        public boolean finished() {
            return !List.of("QUEUED", "RUNNING").contains(state);
        }

        /** How many names it brought. */
        public int created() {
            return counts.getOrDefault("created", 0);
        }

        /** How many rows failed. */
        public int failed() {
            return counts.getOrDefault("failed", 0);
        }

        /** How many of its rows may be somebody who is known. */
        public int doubles() {
            return counts.getOrDefault("possibleDuplicates", 0);
        }
    }

    /** Where a list comes from. */
    record Source(
            String type,
            String name,
            LocalDate date,
            @Nullable String offer,
            @Nullable String promised,
            String consentBasis) {}

    /** How far it is. */
    record Progress(int rows, int done) {}

    /** Why it could not be read. */
    record Failure(String code, String detail) {}

    /** An item of {@code GET /name-lists/{id}/rows}. */
    record Row(
            int rowNumber,
            String outcome,
            @Nullable String code,
            @Nullable String message,
            @Nullable String matchRule,
            @Nullable UUID resourceId) {}

    /** An item of {@code GET /leads}. */
    record Lead(
            UUID id,
            long version,
            UUID nameId,
            int cycle,
            String state,
            double completeness,
            List<String> missing,
            List<String> mustKnowMissing,
            double qualifiedFrom,
            @Nullable Reason reason,
            Instant stateSince,
            @Nullable String regionCode,
            @Nullable Instant firstTouchAt,
            @Nullable Instant handOverDueAt,
            @Nullable Instant answerDueAt,
            @Nullable Instant answeredAt,
            @Nullable Instant firstTouchDueAt,
            @Nullable Instant contextDueAt) {}

    /** Why a lead went where it is. */
    record Reason(String code, @Nullable String note) {}

    /** {@code GET /names/{id}}. */
    record Name(
            UUID id,
            long version,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String fullName,
            @Nullable String company,
            @Nullable String title,
            @Nullable String country,
            boolean doNotContact,
            List<Known> answers) {

        /** What to call the person. */
        public String called() {
            if (fullName != null) {
                return fullName;
            }
            var both = ((givenName == null ? "" : givenName) + " " + (familyName == null ? "" : familyName)).strip();
            return both.isEmpty() ? (email == null ? "Somebody" : email) : both;
        }
    }

    /** An answer that is known. */
    record Known(String criterionCode, String value, String source, Instant answeredAt) {}

    /** An item of {@code GET /criteria}. */
    record Criterion(
            UUID id,
            long version,
            String code,
            String question,
            String why,
            String ifYes,
            String ifNo,
            String answerType,
            List<String> options,
            double declaredWeight,
            boolean mustKnow,
            boolean knockOut,
            List<UUID> statementIds,
            String state) {}

    /** An item of {@code GET /criteria/proposals}: what should be decided about a criterion, and why. */
    record Proposal(
            UUID criterionId,
            String criterionCode,
            String question,
            String proposal,
            long rejections,
            long askedByReps,
            long windowDays) {

        /** The step that does it, as the pages call it. */
        public String step() {
            return proposal.equals("MAKE_MUST_KNOW") ? "must-know" : "activate";
        }

        /** What the step is called. */
        public String label() {
            return switch (proposal) {
                case "ASK_AGAIN" -> "Ask it again";
                case "MAKE_MUST_KNOW" -> "Make it a must";
                default -> "Activate";
            };
        }

        /** Why. */
        public String reason() {
            var back = rejections == 0
                    ? ""
                    : "%s came back for want of it in %d days.".formatted(Words.count(rejections, "lead"), windowDays);
            var asked = askedByReps == 0 ? "" : "%s asked for it.".formatted(Words.count(askedByReps, "rep"));
            return (back + " " + asked).strip();
        }
    }

    /** An item of {@code GET /criteria/power}. */
    record Power(
            UUID criterionId,
            String criterionCode,
            String question,
            double declaredWeight,
            String label,
            boolean contradicted,
            int won,
            int lost,
            double adjustedInformationValue,
            List<ValuePower> values) {}

    /** What one answer tells. */
    record ValuePower(String value, int won, int lost, double weightOfEvidence, double standardError) {}

    /** An item of {@code GET /lead-gaps}. */
    record Gap(
            UUID criterionId,
            String criterionCode,
            String question,
            boolean mustKnow,
            int openLeads,
            int answered,
            int missing) {}

    /** An item of {@code GET /lead-gaps/sources}. */
    record SourceGap(
            @Nullable String sourceType,
            @Nullable String sourceName,
            long names,
            long leads,
            long won,
            long waiting,
            long ready,
            List<MissingOfSource> missing) {

        /** What most of its waiting names lack; null when they lack nothing. */
        public @Nullable MissingOfSource first() {
            return missing.isEmpty() ? null : missing.get(0);
        }
    }

    /** What waiting names of a source lack, and how many could be qualified if it were asked. */
    record MissingOfSource(String criterionCode, long names, long gained) {}
}
