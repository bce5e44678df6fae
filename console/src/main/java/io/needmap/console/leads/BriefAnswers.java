package io.needmap.console.leads;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code GET /leads/{id}/call-brief} answers. */
final class BriefAnswers {

    private BriefAnswers() {}

    /** All that a rep needs before a call. */
    record Brief(
            UUID leadId,
            UUID nameId,
            String state,
            double completeness,
            List<Told> known,
            List<ToAsk> missing,
            ScoreAnswers.@Nullable Score score,
            @Nullable Stage stage,
            List<Hypothesis> hypotheses,
            List<Objection> objections,
            List<Material> material,
            boolean stale) {}

    /** What is known, and what follows from it. */
    record Told(String criterionCode, String question, String value, String source, String whatFollows) {}

    /** What is to be asked, and what either answer would change. */
    record ToAsk(String criterionCode, String question, String why, String ifYes, String ifNo, boolean mustKnow) {}

    /** Where the buyer is. */
    record Stage(String label, @Nullable String buyerQuestion) {}

    /** What is assumed to worry the segment, with what interviews made of it. */
    record Hypothesis(String assumption, @Nullable String segment, String verdict, int confirmed, int refuted) {}

    /** What to expect, with the response that was approved. */
    record Objection(
            String theme,
            long heard,
            long inRegion,
            long handled,
            long lostOnIt,
            @Nullable UUID materialId,
            @Nullable String material) {}

    /** Material for the buyer's stage. */
    record Material(UUID materialId, String title, String kind, List<String> activities) {}
}
