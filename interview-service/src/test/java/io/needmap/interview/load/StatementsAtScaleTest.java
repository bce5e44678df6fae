package io.needmap.interview.load;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Lists stay lists of one page, however many statements there are. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementsAtScaleTest {

    private static final int MANY = 30_000;

    /** What the relay, and whoever watches trends, do meanwhile. */
    private static final List<String> NOT_OF_REQUESTS =
            List.of("pg_try_advisory", "DELETE FROM outbox", "DELETE FROM trend_due", "theme_trend", "WITH ride AS");

    @Inject
    Jdbi jdbi;

    @Test
    void everyFilterIsAnsweredByAnIndex() {
        String interview = Scene.interview();
        fill(interview);
        for (String filter : List.of(
                "kind = 'WANT'",
                "rep_id = (SELECT rep_id FROM interview LIMIT 1)",
                "region_code = 'NOWHERE'",
                "interview_id = (SELECT id FROM interview LIMIT 1)",
                "transition_from = 'Stage 3' AND transition_to = 'Stage 4'",
                "transition_to = 'Stage 4'",
                "theme_id = '0198f3a0-0001-7c21-9a54-3b6f10d20001'")) {
            String plan = plan("SELECT s.* FROM statement s WHERE id > '00000000-0000-7000-8000-000000000000' AND "
                    + filter + " ORDER BY s.id LIMIT 51");
            assertThat(plan).as(filter).doesNotContain("Seq Scan on statement", "Sort");
        }
        String placed = plan("SELECT s.* FROM statement s"
                + " JOIN statement_placement p ON p.statement_id = COALESCE(s.of_statement_id, s.id)"
                + " WHERE p.activity_id = '0198f3a0-0001-7c21-9a54-3b6f10d20001' ORDER BY s.id LIMIT 51");
        assertThat(placed).doesNotContain("Seq Scan on statement");
    }

    @Test
    void fewAreFoundByTheirWordsAndVeryManyByTheirAge() {
        fill(Scene.interview());
        String search = executedBy(() ->
                        ops().get("/api/v1/statements/search?q=zep*").then().statusCode(200))
                .stream()
                .filter(sql -> sql.contains(":query"))
                .findFirst()
                .orElseThrow();
        assertThat(planOf(search, "'zeppelin' & 'zep':*"))
                .contains("Bitmap Index Scan on statement_search")
                .doesNotContain("Seq Scan");
        assertThat(planOf(search, "'number'"))
                .contains("Index Scan Backward using statement_number", "rows=1000", "(never executed)")
                .doesNotContain("Seq Scan");
    }

    private String planOf(String search, String query) {
        return jdbi.inTransaction(h -> {
            h.execute("SET LOCAL enable_seqscan = off");
            return String.join(
                    "\n",
                    h.createQuery("EXPLAIN (ANALYZE, TIMING OFF) " + search)
                            .bind("query", query)
                            .bind("older", MANY / 2)
                            .bind("newest", 1000)
                            .bind("limit", 51)
                            .mapTo(String.class)
                            .list());
        });
    }

    @Test
    void aPageCostsAsManyStatementsAsOneRow() {
        String interview = Scene.interview();
        Scene.statement(interview, Scene.activity());
        int one = statementsOf(() -> read(interview));
        for (int i = 0; i < 30; i++) {
            Scene.statement(interview, Scene.activity());
        }
        assertThat(statementsOf(() -> read(interview))).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    @Test
    void aStatementIsRecordedWithFourStatements() {
        String interview = Scene.interview();
        Scene.statement(interview, Scene.activity());
        assertThat(statementsOf(() -> Scene.statement(interview, Scene.activity())))
                .isEqualTo(4);
    }

    private static void read(String interview) {
        ops().get("/api/v1/statements?interviewId={id}&limit=200", interview)
                .then()
                .statusCode(200);
    }

    /** How many statements of SQL this thread's request causes; the relay and the consumer have their own threads. */
    private int statementsOf(Runnable work) {
        return (int) executedBy(work).stream()
                .filter(sql -> NOT_OF_REQUESTS.stream().noneMatch(sql::contains))
                .count();
    }

    private List<String> executedBy(Runnable work) {
        var executed = new ArrayList<String>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public synchronized void logAfterExecution(StatementContext context) {
                if (Thread.currentThread().getName().startsWith("executor-thread")) {
                    executed.add(context.getRawSql());
                }
            }
        });
        try {
            work.run();
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return executed;
    }

    private void fill(String interview) {
        jdbi.useHandle(h -> {
            long there = h.createQuery("SELECT count(*) FROM statement WHERE content ->> 'quote' LIKE 'Number %'")
                    .mapTo(Long.class)
                    .one();
            if (there >= MANY) {
                return;
            }
            h.createUpdate("""
                            INSERT INTO statement (id, version, kind, interview_id, rep_id, region_code, conducted_at,
                                quarter, interview_transitions, recorded_at, content)
                            SELECT gen_random_uuid(), 1, CASE WHEN n % 50 = 0 THEN 'WANT' ELSE 'TREND' END, i.id,
                                i.rep_id, i.region_code, i.conducted_at, i.quarter, i.transitions, now(),
                                jsonb_build_object('kind', CASE WHEN n % 50 = 0 THEN 'WANT' ELSE 'TREND' END,
                                    'quote', 'Number ' || n, 'transition',
                                    jsonb_build_object('from', 'Stage ' || n % 9, 'to', 'Stage ' || n % 9 + 1))
                            FROM interview i, generate_series(1, :many) AS n WHERE i.id = :interview
                            """)
                    .bind("many", MANY)
                    .bind("interview", UUID.fromString(interview))
                    .execute();
            h.execute("ANALYZE statement");
        });
    }

    /** Without sorting where an index has the order, whatever the statistics say of what the tests left behind. */
    private String plan(String sql) {
        return jdbi.inTransaction(h -> {
            h.execute("SET LOCAL enable_sort = off");
            return String.join(
                    "\n", h.createQuery("EXPLAIN " + sql).mapTo(String.class).list());
        });
    }
}
