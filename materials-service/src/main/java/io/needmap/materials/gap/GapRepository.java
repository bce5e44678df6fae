package io.needmap.materials.gap;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.CoveringMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GapRepository {

    /** How each gap stood at the time {@code :asOf}. */
    static final String GAPS_THEN = """
            (SELECT r.*, k.id FROM material_gap k CROSS JOIN LATERAL (
                SELECT * FROM gap_record WHERE gap_id = k.id AND recorded_at <= :asOf
                ORDER BY recorded_at DESC LIMIT 1) r)
            """;

    private final Jdbi jdbi;

    GapRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Gap> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_gap WHERE id = :id")
                .bind("id", id)
                .mapTo(Gap.class)
                .findOne());
    }

    /** The gap as it stood then, with the materials that covered its activity; empty before it opened first. */
    Optional<Gap> find(UUID id, Instant asOf) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM " + GAPS_THEN + " g WHERE g.id = :id")
                .bind("id", id)
                .bind("asOf", asOf)
                .mapTo(Gap.class)
                .findOne());
    }

    /** What covered the gap's activity then. */
    List<CoveringMaterial> materials(UUID id, Instant asOf) {
        return jdbi.withHandle(h -> h.createQuery("SELECT materials FROM " + GAPS_THEN + " g WHERE g.id = :id")
                        .bind("id", id)
                        .bind("asOf", asOf)
                        .mapTo(Covered.class)
                        .findOne())
                .map(Covered::materials)
                .orElse(List.of());
    }

    private record Covered(@Json List<CoveringMaterial> materials) {}

    /** Records how the gaps of these activities stand from now on. */
    void record(Collection<UUID> activities, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO gap_record (gap_id, recorded_at, version, activity_id, state, assessment, plan,
                            closing, opened_at, reopen_count, reopened_because, materials)
                        SELECT g.id, :at, g.version, g.activity_id, g.state, g.assessment, g.plan, g.closing,
                            g.opened_at, g.reopen_count, g.reopened_because, coalesce(c.materials, '[]')
                        FROM material_gap g LEFT JOIN activity_coverage c ON c.activity_id = g.activity_id
                        WHERE g.activity_id = ANY (:activities)
                        ON CONFLICT (gap_id, recorded_at) DO UPDATE SET version = excluded.version,
                            state = excluded.state, assessment = excluded.assessment, plan = excluded.plan,
                            closing = excluded.closing, opened_at = excluded.opened_at,
                            reopen_count = excluded.reopen_count, reopened_because = excluded.reopened_because,
                            materials = excluded.materials
                        """)
                .bind("activities", activities.toArray(UUID[]::new))
                .bind("at", at)
                .execute());
    }

    Gap getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM material_gap WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Gap.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("gap", id));
    }

    /** Stores new and changed gaps with one statement. */
    void putAll(List<Gap> gaps) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO material_gap (id, version, activity_id, state, assessment, plan, closing, opened_at,
                            reopen_count, reopened_because)
                        SELECT * FROM unnest(:ids, :versions, :activities, :states, :assessments::jsonb[],
                            :plans::jsonb[], :closings::jsonb[], :openings, :reopenCounts, :reasons)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                            assessment = excluded.assessment, plan = excluded.plan, closing = excluded.closing,
                            opened_at = excluded.opened_at, reopen_count = excluded.reopen_count,
                            reopened_because = excluded.reopened_because
                        """)
                .bind("ids", gaps.stream().map(Gap::id).toArray(UUID[]::new))
                .bind("versions", gaps.stream().map(Gap::version).toArray(Long[]::new))
                .bind("activities", gaps.stream().map(Gap::activityId).toArray(UUID[]::new))
                .bind("states", gaps.stream().map(g -> g.state().name()).toArray(String[]::new))
                .bind(
                        "assessments",
                        gaps.stream().map(g -> json(g.assessment())).toArray(String[]::new))
                .bind("plans", gaps.stream().map(g -> json(g.plan())).toArray(String[]::new))
                .bind("closings", gaps.stream().map(g -> json(g.closing())).toArray(String[]::new))
                .bind("openings", gaps.stream().map(Gap::openedAt).toArray(Instant[]::new))
                .bind("reopenCounts", gaps.stream().map(Gap::reopenCount).toArray(Integer[]::new))
                .bind(
                        "reasons",
                        gaps.stream().map(g -> name(g.reopenedBecause())).toArray(String[]::new))
                .execute());
    }

    /** By priority, the highest first; one more than the limit. */
    List<Gap> page(GapFilter filter, @Nullable PageToken after, int limit) {
        var last = after == null ? GapFilter.Place.NONE : new GapFilter.Place(after.number(0), after.uuid(1));
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM " + filter.gaps() + " g WHERE TRUE" + filter.conditions()
                                + (after == null ? "" : " AND (priority, id) < (:priority, :id)")
                                + " ORDER BY priority DESC, id DESC LIMIT :limit")
                        .bind("limit", limit + 1)
                        .bindNamedArgumentFinder(Fields.of(filter))
                        .bindNamedArgumentFinder(Fields.of(last))
                        .mapTo(Gap.class)
                        .list());
    }

    private static @Nullable String json(@Nullable Object part) {
        return part == null ? null : EventJson.tree(part).toString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
