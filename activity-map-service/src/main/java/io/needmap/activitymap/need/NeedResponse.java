package io.needmap.activitymap.need;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The need assessed of one activity, and the data of its events. Everything but statements and ratings counts the last
 * four quarters and the completed interviews whose transitions covered one of the activity's; of each rep the latest
 * rating counts, however old.
 *
 * @param id the activity's id
 * @param classification what counts: the assessment, unless a person has overruled it
 * @param assessedClassification what the evidence says
 * @param override a person's word against it, as long as that holds
 * @param consistency C of formula 1, 0 to 1; null without interviews, like its components
 * @param importance I of formula 3, 0 to 10
 * @param satisfaction S, 0 to 10
 * @param opportunity O, 0 to 20
 * @param reps reps who brought it up
 * @param repsInterviewed reps who were asked, N
 * @param interviews interviews in which it could come up
 * @param mentions those in which it did
 * @param regionCount regions in which it came up
 * @param quarterCount quarters in which it came up
 * @param statements all statements placed on it, also older ones
 * @param anchoredShare mentions with a goal per mention
 * @param missing the fewest further interviews that would open the count gates; only while undetermined
 */
record NeedResponse(
        UUID id,
        long version,
        UUID activityId,
        NeedClassification classification,
        NeedClassification assessedClassification,
        @Nullable NeedOverride override,
        @Nullable Double consistency,
        @Nullable Double breadth,
        @Nullable Double regions,
        @Nullable Double quarters,
        @Nullable Double repeat,
        double importance,
        double satisfaction,
        SatisfactionBasis satisfactionBasis,
        double opportunity,
        int reps,
        int repsInterviewed,
        int interviews,
        int regionCount,
        int quarterCount,
        int statements,
        int mentions,
        @Nullable Double anchoredShare,
        List<MissingInterviews> missing,
        Instant assessedAt)
        implements Versioned {

    /** Nine decimals: what two ways of adding up differ in is no change. */
    private static final double PRECISION = 1e9;

    static NeedResponse of(
            UUID activityId,
            Verdict verdict,
            Opportunity opportunity,
            int statements,
            List<MissingInterviews> missing,
            @Nullable NeedOverride override,
            Instant now) {
        return new NeedResponse(
                activityId,
                1,
                activityId,
                override == null ? verdict.classification() : override.classification(),
                verdict.classification(),
                override,
                rounded(verdict.consistency()),
                rounded(verdict.breadth()),
                rounded(verdict.regions()),
                rounded(verdict.quarters()),
                rounded(verdict.repeat()),
                round(opportunity.importance()),
                round(opportunity.satisfaction()),
                opportunity.basis(),
                round(opportunity.opportunity()),
                verdict.reps().mentioned(),
                verdict.reps().interviewed(),
                verdict.interviews(),
                mentioning(verdict.byRegion()),
                mentioning(verdict.byQuarter()),
                statements,
                verdict.mentions(),
                rounded(verdict.anchoredShare()),
                missing,
                now);
    }

    /** The same assessment under another version and time. */
    NeedResponse as(long otherVersion, Instant at) {
        return new NeedResponse(
                id,
                otherVersion,
                activityId,
                classification,
                assessedClassification,
                override,
                consistency,
                breadth,
                regions,
                quarters,
                repeat,
                importance,
                satisfaction,
                satisfactionBasis,
                opportunity,
                reps,
                repsInterviewed,
                interviews,
                regionCount,
                quarterCount,
                statements,
                mentions,
                anchoredShare,
                missing,
                at);
    }

    private static int mentioning(java.util.Collection<Group> groups) {
        return (int) groups.stream().filter(g -> g.mentions() > 0).count();
    }

    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : round(value);
    }

    private static double round(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }
}
