package io.needmap.activitymap.cycle;

import io.needmap.activitymap.rows.JsonRows;
import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class BuyingCycleRepository {

    private static final String SELECT = """
            SELECT c.*, (
                SELECT json_agg(json_build_object('id', s.id, 'label', s.label, 'position', s.position,
                    'buyerQuestion', s.buyer_question) ORDER BY s.position)
                FROM buying_stage s WHERE s.cycle_id = c.id) AS stages
            FROM buying_cycle c
            """;

    private final Jdbi jdbi;

    BuyingCycleRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<BuyingCycle> find(UUID id) {
        return one(SELECT + "WHERE c.id = :id", id);
    }

    BuyingCycle getForChange(UUID id) {
        return one(SELECT + "WHERE c.id = :id FOR UPDATE OF c", id)
                .orElseThrow(() -> ProblemException.notFound("buying cycle", id));
    }

    /** The default, locked so that there is never a second one. */
    Optional<BuyingCycle> defaultForChange() {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "WHERE c.is_default FOR UPDATE OF c")
                .mapTo(BuyingCycle.class)
                .findOne());
    }

    private Optional<BuyingCycle> one(String sql, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(BuyingCycle.class).findOne());
    }

    void insert(BuyingCycle cycle) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO buying_cycle (id, version, name, segment, is_default)
                        VALUES (:id, :version, :name, :segment, :isDefault)
                        """).bindNamedArgumentFinder(Fields.of(cycle)).execute());
        putStages(cycle);
    }

    void update(BuyingCycle cycle) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        UPDATE buying_cycle
                        SET version = :version, name = :name, segment = :segment, is_default = :isDefault WHERE id = :id
                        """).bindNamedArgumentFinder(Fields.of(cycle)).execute());
        putStages(cycle);
    }

    private void putStages(BuyingCycle cycle) {
        int foreign = jdbi.withHandle(h -> h.createQuery("""
                        WITH stage AS (
                            SELECT * FROM json_to_recordset(CAST(:stages AS json))
                                AS s(id uuid, label text, position int, buyer_question text)),
                        gone AS (
                            DELETE FROM buying_stage
                            WHERE cycle_id = :cycle AND id NOT IN (SELECT id FROM stage)),
                        put AS (
                            INSERT INTO buying_stage (id, cycle_id, position, label, buyer_question)
                            SELECT id, :cycle, position, label, buyer_question FROM stage
                            ON CONFLICT (id) DO UPDATE SET position = excluded.position, label = excluded.label,
                                buyer_question = excluded.buyer_question
                            WHERE buying_stage.cycle_id = excluded.cycle_id
                            RETURNING id)
                        SELECT (SELECT count(*) FROM stage) - (SELECT count(*) FROM put)
                        """)
                .bind("stages", JsonRows.of(cycle.stages()))
                .bind("cycle", cycle.id())
                .mapTo(Integer.class)
                .one());
        if (foreign > 0) {
            throw CycleProblem.incomplete("/stages", "a stage belongs to another cycle");
        }
    }

    /** Whether an activity is on a stage that does not exist any more. */
    boolean leavesActivitiesWithoutStage(List<UUID> removed) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM activity WHERE buying_stage_ids && :removed)")
                        .bind("removed", removed.toArray(UUID[]::new))
                        .mapTo(Boolean.class)
                        .one());
    }

    List<BuyingCycle> pageAfter(@Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        SELECT + "WHERE CAST(:after AS uuid) IS NULL OR c.id > :after ORDER BY c.id LIMIT :limit")
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(BuyingCycle.class)
                .list());
    }

    /** Two processes that start at once make the first cycle one after the other. */
    boolean lockAndIsEmpty() {
        return jdbi.withHandle(h -> {
            h.execute("LOCK TABLE buying_cycle IN SHARE ROW EXCLUSIVE MODE");
            return h.createQuery("SELECT NOT EXISTS (SELECT 1 FROM buying_cycle)")
                    .mapTo(Boolean.class)
                    .one();
        });
    }
}
