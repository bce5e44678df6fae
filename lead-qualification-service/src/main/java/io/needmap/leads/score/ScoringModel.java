package io.needmap.leads.score;

import io.needmap.kit.aggregate.Aggregate;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.json.Json;

/**
 * A model as it was published; it never changes.
 *
 * @param number counts the models
 * @param asked tells whether the questions have changed since
 * @param outcomes won and lost leads that it was built from
 */
record ScoringModel(
        UUID id,
        long number,
        Instant builtAt,
        String asked,
        long outcomes,
        @Json ModelContent content) implements Aggregate {

    @Override
    public long version() {
        return 1;
    }
}
