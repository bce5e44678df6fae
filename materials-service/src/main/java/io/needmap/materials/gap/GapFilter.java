package io.needmap.materials.gap;

import io.needmap.materials.evidence.EvidenceRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which gaps a list shows.
 *
 * @param regionCode gaps of activities that reps of the region spoke of
 * @param leastReps how many of them there must be, so that nobody is told who
 * @param asOf gaps as they stood then; null for now
 */
record GapFilter(
        @Nullable GapState state,
        @Nullable String regionCode,
        @Nullable UUID buyingStageId,
        @Nullable UUID activityId,
        int leastReps,
        @Nullable Instant asOf) {

    /** The last row of the page before. */
    record Place(double priority, UUID id) {
        static final Place NONE = new Place(0, new UUID(0, 0));
    }

    /** The gaps from which those are taken that meet the conditions. */
    String gaps() {
        return asOf == null ? "material_gap" : GapRecordRepository.GAPS_THEN;
    }

    /** Conditions only for what is asked for, so that each list has its index. */
    String conditions() {
        var conditions = new StringBuilder();
        if (state != null) {
            conditions.append(" AND state = :state");
        }
        if (buyingStageId != null) {
            conditions.append(" AND buying_stage_id = :buyingStageId");
        }
        if (activityId != null) {
            conditions.append(" AND activity_id = :activityId");
        }
        if (regionCode != null) {
            conditions.append("""
                     AND (SELECT count(DISTINCT s.rep_id) FROM %s p
                          JOIN statement_replica s ON s.id = p.statement_id
                          WHERE p.activity_id = g.activity_id AND s.region_code = :regionCode) >= :leastReps
                    """.formatted(asOf == null ? "placement_replica" : EvidenceRepository.PLACED_THEN));
        }
        return conditions.toString();
    }
}
