package io.needmap.activitymap.meaning;

import io.needmap.similarity.kept.KeptPoint;
import io.needmap.similarity.kept.MeaningStore;
import io.needmap.similarity.kept.NewWording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The wording of activities and terms, and what the model made of it. */
@ApplicationScoped
class MeaningRepository implements MeaningStore {

    private final Jdbi jdbi;

    MeaningRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<NewWording> unknown(String model, int limit) {
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
                .mapTo(NewWording.class)
                .list());
    }

    @Override
    public void put(String model, Collection<KeptPoint> points) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO meaning_point (id, model, text, coordinates)
                        SELECT id, :model, text, CAST(coordinates AS real[])
                        FROM unnest(:ids, :texts, :points) AS p (id, text, coordinates)
                        ON CONFLICT (id) DO UPDATE SET model = excluded.model, text = excluded.text,
                            coordinates = excluded.coordinates, changed_in = pg_current_xact_id()
                        """)
                .bind("model", model)
                .bind("ids", points.stream().map(KeptPoint::id).toArray(UUID[]::new))
                .bind("texts", points.stream().map(KeptPoint::text).toArray(String[]::new))
                .bind("points", points.stream().map(KeptPoint::coordinates).toArray(String[]::new))
                .execute());
    }
}
