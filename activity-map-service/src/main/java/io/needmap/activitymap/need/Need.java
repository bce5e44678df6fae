package io.needmap.activitymap.need;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * What is known of whether an activity is needed; it has the activity's id.
 *
 * @param state the assessment as it was published
 * @param openObjections shown on the map only, so it is no part of what is published
 */
record Need(UUID id, long version, @Json NeedResponse state, int openObjections) implements Aggregate {

    static Need first(NeedResponse assessed, int openObjections) {
        return new Need(assessed.id(), 1, assessed, openObjections);
    }

    /** The need after another look; with the same version when nothing that is published changed. */
    Need reassess(NeedResponse assessed, int objections, Instant now) {
        if (assessed.as(version, state.assessedAt()).equals(state)) {
            return objections == openObjections ? this : new Need(id, version, state, objections);
        }
        return new Need(id, version + 1, assessed.as(version + 1, now), objections);
    }
}
