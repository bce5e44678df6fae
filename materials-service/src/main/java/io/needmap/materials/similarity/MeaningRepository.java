package io.needmap.materials.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The wording of activities and materials, and what the model made of it. */
@ApplicationScoped
class MeaningRepository {

    /** What an activity is called and for. */
    private static final String ACTIVITY_TEXT = "concat_ws(' ', a.name, a.goal)";

    private static final String ACTIVITIES =
            "activity_replica a WHERE a.state <> 'RETIRED' AND a.relevance <> 'NOT_RELEVANT'";

    /**
     * An activity or a material with its wording.
     *
     * @param known whether the model has seen this wording
     */
    record Worded(UUID id, String text, boolean known) {}

    /** What the model made of a wording, as a PostgreSQL array. */
    record Known(UUID id, String text, String coordinates) {}

    private record Place(UUID id, List<Float> coordinates) {}

    private final Jdbi jdbi;

    MeaningRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The activities of the map for which material is proposed. */
    List<Worded> activities(String model) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT t.id, t.text, p.id IS NOT NULL AS known
                        FROM (SELECT a.id, %s AS text FROM %s ORDER BY a.id LIMIT 20000) t
                        LEFT JOIN meaning_point p ON p.id = t.id AND p.model = :model
                            AND p.wording = CAST(md5(t.text) AS uuid)
                        """.formatted(ACTIVITY_TEXT, ACTIVITIES))
                .bind("model", model)
                .mapTo(Worded.class)
                .list());
    }

    /** What the model made of these. */
    Map<UUID, List<Float>> points(String model, Collection<UUID> ids) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT id, coordinates FROM meaning_point WHERE id = ANY (:ids) AND model = :model")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .bind("model", model)
                        .mapTo(Place.class)
                        .collect(Collectors.toMap(Place::id, Place::coordinates)));
    }

    /** Some of those whose wording the model has not seen. */
    List<Worded> unknown(String model, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT t.id, t.text, false AS known
                        FROM (
                            SELECT a.id, %s AS text FROM %s
                            UNION ALL
                            SELECT m.id, %s FROM material m WHERE m.state <> 'ARCHIVED') t
                        LEFT JOIN meaning_point p ON p.id = t.id AND p.model = :model
                        WHERE p.wording IS DISTINCT FROM CAST(md5(t.text) AS uuid)
                        LIMIT :limit
                        """.formatted(ACTIVITY_TEXT, ACTIVITIES, AlikeActivities.MATERIAL_TEXT))
                        .bind("model", model)
                        .bind("limit", limit)
                        .mapTo(Worded.class)
                        .list());
    }

    void put(String model, Collection<Known> known) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO meaning_point (id, model, wording, coordinates)
                        SELECT id, :model, CAST(md5(text) AS uuid), CAST(coordinates AS real[])
                        FROM unnest(:ids, :texts, :points) AS p (id, text, coordinates) ORDER BY id
                        ON CONFLICT (id) DO UPDATE SET model = excluded.model, wording = excluded.wording,
                            coordinates = excluded.coordinates
                        """)
                .bind("model", model)
                .bind("ids", known.stream().map(Known::id).toArray(UUID[]::new))
                .bind("texts", known.stream().map(Known::text).toArray(String[]::new))
                .bind("points", known.stream().map(Known::coordinates).toArray(String[]::new))
                .execute());
    }
}
