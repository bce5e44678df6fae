package io.needmap.materials.similarity;

import io.needmap.similarity.kept.KeptPoint;
import io.needmap.similarity.kept.MeaningStore;
import io.needmap.similarity.kept.NewWording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The wording of activities and materials, and what the model made of it. */
@ApplicationScoped
class MeaningRepository implements MeaningStore {

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

    @Override
    public List<NewWording> unknown(String model, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT t.id, t.text
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
                        .mapTo(NewWording.class)
                        .list());
    }

    @Override
    public void put(String model, Collection<KeptPoint> points) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO meaning_point (id, model, wording, coordinates)
                        SELECT id, :model, CAST(md5(text) AS uuid), CAST(coordinates AS real[])
                        FROM unnest(:ids, :texts, :points) AS p (id, text, coordinates) ORDER BY id
                        ON CONFLICT (id) DO UPDATE SET model = excluded.model, wording = excluded.wording,
                            coordinates = excluded.coordinates
                        """)
                .bind("model", model)
                .bind("ids", points.stream().map(KeptPoint::id).toArray(UUID[]::new))
                .bind("texts", points.stream().map(KeptPoint::text).toArray(String[]::new))
                .bind("points", points.stream().map(KeptPoint::coordinates).toArray(String[]::new))
                .execute());
    }
}
