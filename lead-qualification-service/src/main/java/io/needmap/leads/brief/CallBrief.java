package io.needmap.leads.brief;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services know that helps in a call. */
public final class CallBrief {

    private CallBrief() {}

    /**
     * All of it.
     *
     * @param stage the buyer's stage that the material is for; null while there is no buying cycle
     */
    public record FromTheField(
            @Nullable BuyersStage stage,
            List<Hypothesis> hypotheses,
            List<ExpectedObjection> objections,
            List<StageMaterial> material) {}

    /**
     * A stage of the buying cycle.
     *
     * @param basis ASKED when the caller named it, LEAD_STATE when it follows from how far the lead is
     */
    public record BuyersStage(
            UUID id, String label, @Nullable String buyerQuestion, String basis) {}

    /**
     * What is assumed to worry the segment.
     *
     * @param verdict UNDECIDED or CONFIRMED
     * @param confirmed calls in which it was
     */
    public record Hypothesis(
            UUID id, String assumption, @Nullable String segment, String verdict, int confirmed, int refuted) {}

    /**
     * What will be objected.
     *
     * @param heard how often lately
     * @param inRegion how often in the lead's region
     * @param materialId the approved response, if there is one
     */
    public record ExpectedObjection(
            UUID themeId,
            String theme,
            long heard,
            long inRegion,
            long handled,
            long lostOnIt,
            @Nullable UUID materialId,
            @Nullable String material,
            @Nullable String link) {}

    /**
     * Material for the buyer's stage.
     *
     * @param fit 0 to 1, the best of its matches
     * @param activities what it is for
     */
    public record StageMaterial(
            UUID materialId,
            String title,
            String kind,
            @Nullable String link,
            double fit,
            List<String> activities) {}

    /**
     * Something that is known.
     *
     * @param whatFollows what Sales does on this answer; null when it does not say which answers it hopes for
     */
    public record Known(
            String criterionCode,
            String question,
            String value,
            String source,
            Instant answeredAt,
            boolean carriedOver,
            @Nullable String whatFollows) {}

    /** Something to ask. */
    public record Missing(
            String criterionCode, String question, String why, String ifYes, String ifNo, boolean mustKnow) {}
}
