package io.needmap.activitymap.need;

import io.needmap.activitymap.need.NeedRepository.NamedNeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need in the list; the fields of {@link NeedResponse} with the activity's name. */
@Schema(name = "NeedItemResponse")
record NeedItem(
        UUID activityId,
        String activityName,
        long version,
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
        Instant assessedAt) {

    static NeedItem of(NamedNeed row) {
        var need = row.state();
        return new NeedItem(
                row.id(),
                row.name(),
                need.version(),
                need.classification(),
                need.assessedClassification(),
                need.override(),
                need.consistency(),
                need.breadth(),
                need.regions(),
                need.quarters(),
                need.repeat(),
                need.importance(),
                need.satisfaction(),
                need.satisfactionBasis(),
                need.opportunity(),
                need.reps(),
                need.repsInterviewed(),
                need.interviews(),
                need.regionCount(),
                need.quarterCount(),
                need.statements(),
                need.mentions(),
                need.anchoredShare(),
                need.missing(),
                need.assessedAt());
    }

    /**
     * The need as a manager may see it: without what tells how many reps of a region were asked, and without what shows
     * how alike regions or quarters are all of whose parts are hidden.
     */
    NeedItem veiled(boolean hidesRegions, boolean hidesQuarters) {
        return new NeedItem(
                activityId,
                activityName,
                version,
                classification,
                assessedClassification,
                override,
                hidesRegions || hidesQuarters ? null : consistency,
                breadth,
                hidesRegions ? null : regions,
                hidesQuarters ? null : quarters,
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
                MissingInterviews.anywhere(missing),
                assessedAt);
    }
}
