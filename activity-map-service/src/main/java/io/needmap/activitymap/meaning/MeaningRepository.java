package io.needmap.activitymap.meaning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class MeaningRepository {

    /** An activity or a term whose wording the model has not seen. */
    record Unknown(UUID id, String text) {}

    /** What the model made of it, as a PostgreSQL array. */
    record Known(UUID id, String text, String coordinates) {}

    private final Jdbi jdbi;

    MeaningRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Unknown> unknown(String model, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.id, t.text
                        FROM (
                            SELECT id, concat_ws(' ', name, goal) AS text FROM activity WHERE state <> 'RETIRED'
                            UNION ALL
                            SELECT id, concat_ws(' ', term, meaning) FROM glossary_term WHERE state = 'AGREED') AS t
                            LEFT JOIN meaning_point m ON m.id = t.id AND m.model = :model
                        WHERE m.text IS DISTINCT FROM t.text
                        LIMIT :limit
                        """)
                .bind("model", model)
                .bind("limit", limit)
                .mapTo(Unknown.class)
                .list());
    }

    void put(String model, Collection<Known> known) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO meaning_point (id, model, text, coordinates)
                        SELECT id, :model, text, CAST(coordinates AS real[])
                        FROM unnest(:ids, :texts, :points) AS p (id, text, coordinates)
                        ON CONFLICT (id) DO UPDATE SET model = excluded.model, text = excluded.text,
                            coordinates = excluded.coordinates, changed_in = pg_current_xact_id()
                        """)
                .bind("model", model)
                .bind("ids", known.stream().map(Known::id).toArray(UUID[]::new))
                .bind("texts", known.stream().map(Known::text).toArray(String[]::new))
                .bind("points", known.stream().map(Known::coordinates).toArray(String[]::new))
                .execute());
    }
}
