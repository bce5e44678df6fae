package io.needmap.activitymap.need;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NeedRepository {

    /** An activity before it is assessed; without a version when it never was. */
    record Assessable(
            UUID activityId,
            @Nullable Long version,
            @Nullable @Json NeedResponse state,
            @Nullable @Json NeedOverride override,
            int openObjections,
            double coverage,
            int statements,
            int importance,
            int importanceHigh,
            int satisfaction,
            int satisfactionHigh) {}

    /** A need in a list. */
    record NamedNeed(UUID id, String name, @Json NeedResponse state) {}

    /** An active rep. */
    record ActiveRep(UUID id, String regionCode) {}

    private final Jdbi jdbi;

    NeedRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Without overrides that have run out by now. */
    List<Assessable> assessable(Collection<UUID> activities, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT a.id AS activity_id, n.version, n.state, coalesce(n.open_objections, 0) AS open_objections,
                            coalesce(c.coverage, 0) AS coverage,
                            CASE WHEN o.activity_id IS NOT NULL THEN json_build_object(
                                'classification', o.classification, 'reason', o.reason, 'decidedBy', o.decided_by,
                                'decidedAt', o.decided_at, 'expiresOn', o.expires_on) END AS override,
                            (SELECT coalesce(sum(t.statements), 0) FROM activity_transition t WHERE t.activity_id = a.id)
                                AS statements,
                            r.*
                        FROM activity a
                            LEFT JOIN need n ON n.id = a.id
                            LEFT JOIN material_coverage c ON c.activity_id = a.id
                            LEFT JOIN need_override o ON o.activity_id = a.id AND o.expires_on >= :today
                            CROSS JOIN LATERAL (
                                SELECT count(importance) AS importance,
                                    count(*) FILTER (WHERE importance >= 4) AS importance_high,
                                    count(satisfaction) AS satisfaction,
                                    count(*) FILTER (WHERE satisfaction >= 4) AS satisfaction_high
                                FROM rep_rating WHERE activity_id = a.id) AS r
                        WHERE a.id = ANY (:activities)
                        ORDER BY a.id
                        """)
                .bind("activities", activities.toArray(UUID[]::new))
                .bind("today", today)
                .mapTo(Assessable.class)
                .list());
    }

    List<UUID> judged(Collection<UUID> activities) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM need WHERE id = ANY (:activities)")
                .bind("activities", activities.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    void putOverride(UUID activityId, NeedOverride override) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO need_override (activity_id, classification, reason, decided_by, decided_at, expires_on)
                        VALUES (:activity, :classification, :reason, :decidedBy, :decidedAt, :expiresOn)
                        ON CONFLICT (activity_id) DO UPDATE SET classification = excluded.classification,
                            reason = excluded.reason, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at, expires_on = excluded.expires_on
                        """)
                .bindNamedArgumentFinder(Fields.of(override))
                .bind("activity", activityId)
                .execute());
    }

    void dropOverride(UUID activityId) {
        jdbi.useHandle(h -> h.execute("DELETE FROM need_override WHERE activity_id = ?", activityId));
    }

    /** The activities whose override ran out before today. */
    List<UUID> expiredOverrides(LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("SELECT activity_id FROM need_override WHERE expires_on < :today")
                .bind("today", today)
                .mapTo(UUID.class)
                .list());
    }

    void dropExpiredOverrides(LocalDate today) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM need_override WHERE expires_on < :today")
                .bind("today", today)
                .execute());
    }

    List<TallyCell> tallies(Collection<UUID> activities) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM rep_tally WHERE activity_id = ANY (:activities)")
                .bind("activities", activities.toArray(UUID[]::new))
                .map((row, ctx) -> new TallyCell(
                        row.getObject("activity_id", UUID.class),
                        row.getObject("rep_id", UUID.class),
                        row.getString("region_code"),
                        row.getString("quarter"),
                        row.getInt("interviews"),
                        row.getInt("mentions"),
                        row.getInt("anchored"),
                        row.getInt("later"),
                        row.getInt("open_objections")))
                .list());
    }

    List<ActiveRep> activeReps() {
        return jdbi.withHandle(h -> h.createQuery("SELECT id, region_code FROM rep WHERE active")
                .mapTo(ActiveRep.class)
                .list());
    }

    void put(Collection<Need> needs) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO need (id, version, classification, state, open_objections)
                        SELECT id, version, classification, CAST(state AS jsonb), open_objections
                        FROM unnest(:ids, :versions, :classifications, :states, :objections)
                            AS n (id, version, classification, state, open_objections)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version,
                            classification = excluded.classification, state = excluded.state,
                            open_objections = excluded.open_objections, changed_in = pg_current_xact_id()
                        """)
                .bind("ids", needs.stream().map(Need::id).toArray(UUID[]::new))
                .bind("versions", needs.stream().map(Need::version).toArray(Long[]::new))
                .bind(
                        "classifications",
                        needs.stream()
                                .map(n -> n.state().classification().name())
                                .toArray(String[]::new))
                .bind(
                        "states",
                        needs.stream()
                                .map(n -> EventJson.tree(n.state()).toString())
                                .toArray(String[]::new))
                .bind("objections", needs.stream().map(Need::openObjections).toArray(Integer[]::new))
                .execute());
    }

    Optional<NamedNeed> find(UUID activityId) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT n.id, a.name, n.state FROM need n JOIN activity a USING (id) WHERE n.id = :id")
                .bind("id", activityId)
                .mapTo(NamedNeed.class)
                .findOne());
    }

    List<NamedNeed> pageAfter(@Nullable NeedClassification classification, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT n.id, a.name, n.state FROM need n JOIN activity a USING (id)
                        WHERE a.state <> 'RETIRED'
                            AND (CAST(:classification AS text) IS NULL OR n.classification = :classification)
                            AND (CAST(:after AS uuid) IS NULL OR n.id > :after)
                        ORDER BY n.id LIMIT :limit
                        """)
                .bind("classification", classification == null ? null : classification.name())
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(NamedNeed.class)
                .list());
    }

    /** The newest statements behind a need. */
    List<UUID> newestStatements(UUID activityId, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT statement_id FROM evidence WHERE activity_id = :activity
                        ORDER BY conducted_at DESC, statement_id DESC LIMIT :limit
                        """)
                .bind("activity", activityId)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }
}
