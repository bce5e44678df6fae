package io.needmap.leads.criterion;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CriterionRepository {

    private static final String SELECT = """
            SELECT c.*, ARRAY(SELECT s.statement_id FROM criterion_statement s
                WHERE s.criterion_id = c.id ORDER BY s.statement_id) AS statement_ids
            FROM criterion c
            """;

    private final Jdbi jdbi;

    CriterionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Criterion> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "WHERE c.id = :id")
                .bind("id", id)
                .mapTo(Criterion.class)
                .findOne());
    }

    /** Locks the row, so that writers of one criterion, and their events, come one after the other. */
    Criterion getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "WHERE c.id = :id FOR UPDATE OF c")
                        .bind("id", id)
                        .mapTo(Criterion.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("criterion", id));
    }

    /** False when another criterion has the code. */
    boolean insert(Criterion criterion) {
        int inserted = jdbi.withHandle(h -> h.createUpdate("""
                        INSERT INTO criterion (id, version, code, question, why, if_yes, if_no, answer_type, options,
                            desired, partly_desired, desired_from, desired_to, declared_weight, must_know, knock_out, state, created_at)
                        VALUES (:id, :version, :code, :question, :why, :ifYes, :ifNo, :answerType, :options,
                            :desired, :partlyDesired, :desiredFrom, :desiredTo, :declaredWeight, :mustKnow, :knockOut, :state, :createdAt)
                        ON CONFLICT (code) DO NOTHING
                        """)
                .bindNamedArgumentFinder(Fields.of(criterion))
                .execute());
        link(criterion);
        return inserted == 1;
    }

    void update(Criterion criterion) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE criterion SET version = :version, question = :question, why = :why, if_yes = :ifYes,
                            if_no = :ifNo, answer_type = :answerType, options = :options, desired = :desired,
                            partly_desired = :partlyDesired, desired_from = :desiredFrom, desired_to = :desiredTo,
                            declared_weight = :declaredWeight, must_know = :mustKnow, knock_out = :knockOut,
                            state = :state
                        WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(criterion))
                .execute());
        jdbi.useHandle(h -> h.createUpdate(
                        "DELETE FROM criterion_statement WHERE criterion_id = :id AND statement_id <> ALL (:statements)")
                .bind("id", criterion.id())
                .bind("statements", criterion.statementIds().toArray(UUID[]::new))
                .execute());
        link(criterion);
    }

    /** Whether anybody has answered it, be it in a row that waits for a decision, or an answer to it was counted. */
    boolean isAnswered(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT EXISTS (SELECT FROM outcome_tally WHERE criterion_id = :id)
                            OR EXISTS (SELECT FROM answer WHERE criterion_id = :id)
                            OR EXISTS (SELECT FROM possible_duplicate WHERE state = 'OPEN' AND held @> jsonb_build_object(
                                'answers', jsonb_build_array(jsonb_build_object('criterionId', :id))))
                        """).bind("id", id).mapTo(Boolean.class).one());
    }

    private void link(Criterion criterion) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO criterion_statement (criterion_id, statement_id)
                        SELECT c.id, s FROM criterion c, unnest(:statements) AS s WHERE c.id = :id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", criterion.id())
                .bind("statements", criterion.statementIds().toArray(UUID[]::new))
                .execute());
    }

    /** One row more than the limit, so that the caller sees whether there is a next page. */
    List<Criterion> pageAfter(@Nullable CriterionState state, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + """
                        WHERE (CAST(:state AS text) IS NULL OR c.state = :state)
                            AND (CAST(:after AS uuid) IS NULL OR c.id > :after)
                        ORDER BY c.id LIMIT :limit
                        """)
                .bind("state", state)
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(Criterion.class)
                .list());
    }

    List<AskedCriterion> active() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM criterion WHERE state = 'ACTIVE' ORDER BY code")
                .mapTo(AskedCriterion.class)
                .list());
    }

    List<AskedCriterion> withIds(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM criterion WHERE id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(AskedCriterion.class)
                .list());
    }

    List<CriterionStanding> all() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM criterion ORDER BY code")
                .map((row, ctx) -> new CriterionStanding(
                        ctx.findRowMapperFor(AskedCriterion.class).orElseThrow().map(row, ctx),
                        row.getString("question"),
                        row.getString("why"),
                        row.getString("if_yes"),
                        row.getString("if_no"),
                        CriterionState.valueOf(row.getString("state"))))
                .list());
    }

    List<AskedCriterion> withCodes(Collection<String> codes) {
        return withCodes(codes, "");
    }

    /** Whoever wants to change one of them waits; answers do not wait for each other. */
    List<AskedCriterion> withCodesKept(Collection<String> codes) {
        return withCodes(codes, "FOR KEY SHARE");
    }

    private List<AskedCriterion> withCodes(Collection<String> codes, String lock) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM criterion WHERE code = ANY (:codes) ORDER BY id <lock>")
                        .define("lock", lock)
                        .bind("codes", codes.toArray(String[]::new))
                        .mapTo(AskedCriterion.class)
                        .list());
    }
}
