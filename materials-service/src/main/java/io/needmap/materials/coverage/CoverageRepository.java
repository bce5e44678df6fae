package io.needmap.materials.coverage;

import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** The stored coverage of activities. */
@ApplicationScoped
public class CoverageRepository {

    /** A relevant activity with its coverage; not assessed yet when there is no time of assessment. */
    record Row(
            UUID activityId,
            String activityName,
            double coverage,
            @Json List<CoveringMaterial> materials,
            @Nullable UUID gapId,
            @Nullable Instant assessedAt) {}

    private final Jdbi jdbi;

    CoverageRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The materials behind the coverage of an activity. */
    public List<CoveringMaterial> materialsOf(UUID activity) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM activity_coverage WHERE activity_id = :activity")
                .bind("activity", activity)
                .mapTo(ActivityCoverage.class)
                .findOne()
                .map(ActivityCoverage::materials)
                .orElse(List.of()));
    }

    /** Stores the assessments with one statement. */
    public void putAll(List<ActivityCoverage> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO activity_coverage (activity_id, version, coverage, materials, gap_id, assessed_at,
                            assessed_on, activity_sequence, need_sequence, weight, covered)
                        SELECT * FROM unnest(:ids, :versions, :coverages, :materials::jsonb[], :gaps, :times, :days,
                            :activitySequences, :needSequences, :weights::numeric[], :covered::numeric[])
                        ON CONFLICT (activity_id) DO UPDATE SET version = excluded.version,
                            coverage = excluded.coverage, materials = excluded.materials, gap_id = excluded.gap_id,
                            assessed_at = excluded.assessed_at, assessed_on = excluded.assessed_on,
                            activity_sequence = excluded.activity_sequence, need_sequence = excluded.need_sequence,
                            weight = excluded.weight, covered = excluded.covered
                        """)
                .bind("ids", array(all, ActivityCoverage::activityId, UUID[]::new))
                .bind("versions", array(all, ActivityCoverage::version, Long[]::new))
                .bind("coverages", array(all, ActivityCoverage::coverage, Double[]::new))
                .bind("materials", array(all, c -> EventJson.tree(c.materials()).toString(), String[]::new))
                .bind("gaps", array(all, ActivityCoverage::gapId, UUID[]::new))
                .bind("times", array(all, ActivityCoverage::assessedAt, Instant[]::new))
                .bind("days", array(all, ActivityCoverage::assessedOn, LocalDate[]::new))
                .bind("activitySequences", array(all, ActivityCoverage::activitySequence, Long[]::new))
                .bind("needSequences", array(all, ActivityCoverage::needSequence, Long[]::new))
                .bind("weights", array(all, c -> text(c.weight()), String[]::new))
                .bind("covered", array(all, c -> text(c.covered()), String[]::new))
                .execute());
    }

    /** Activities with material that were last assessed before the day, at most so many of them. */
    public List<UUID> agedActivities(LocalDate today, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT activity_id FROM activity_coverage WHERE assessed_on < :today AND materials <> '[]'
                        ORDER BY assessed_on LIMIT :limit
                        """)
                .bind("today", today)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Relevant activities by id, one more than the limit. */
    List<Row> pageAfter(@Nullable UUID after, @Nullable UUID activity, int limit) {
        String from = after == null ? "" : " AND a.id > :after";
        String only = activity == null ? "" : " AND a.id = :activity";
        return jdbi.withHandle(h -> {
            var query = h.createQuery("""
                    SELECT a.id AS activity_id, a.name AS activity_name, coalesce(c.coverage, 0) AS coverage,
                        coalesce(c.materials, '[]') AS materials, c.gap_id, c.assessed_at
                    FROM activity_replica a LEFT JOIN activity_coverage c ON c.activity_id = a.id
                    WHERE a.relevance = 'RELEVANT' AND a.state <> 'RETIRED'
                    """ + from + only + " ORDER BY a.id LIMIT :limit")
                    .bind("limit", limit + 1);
            if (after != null) {
                query.bind("after", after);
            }
            if (activity != null) {
                query.bind("activity", activity);
            }
            return query.mapTo(Row.class).list();
        });
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    private static <T> T[] array(
            List<ActivityCoverage> all,
            Function<ActivityCoverage, ? extends @Nullable T> field,
            Function<Integer, T[]> make) {
        return all.stream().map(field).toArray(make::apply);
    }
}
