package io.needmap.materials.gap;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GapRepository {

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
                            reopen_count, reopened_because, decision_id)
                        SELECT * FROM unnest(:ids, :versions, :activities, :states, :assessments::jsonb[],
                            :plans::jsonb[], :closings::jsonb[], :openings, :reopenCounts, :reasons,
                            :decisions)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state,
                            assessment = excluded.assessment, plan = excluded.plan, closing = excluded.closing,
                            opened_at = excluded.opened_at, reopen_count = excluded.reopen_count,
                            reopened_because = excluded.reopened_because, decision_id = excluded.decision_id
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
                .bind("decisions", gaps.stream().map(Gap::decisionId).toArray(UUID[]::new))
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
