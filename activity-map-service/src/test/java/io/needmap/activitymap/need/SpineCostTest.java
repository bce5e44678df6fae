package io.needmap.activitymap.need;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.activitymap.field.Field;
import io.needmap.activitymap.field.Told;
import io.needmap.activitymap.field.Told.Conversation;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Hundreds of activities on one transition: one more statement costs what it cost among a few. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SpineCostTest {

    @Inject
    BatchApplier applier;

    @Inject
    Jdbi jdbi;

    @Inject
    Assessment assessment;

    @Inject
    Reassessment reassessment;

    /** Rows are counted as the database reads them: a plan with a nested loop over intermediate results reads many. */
    @Test
    void aStatementCostsTheSameAmongManyAsAmongFew() {
        var few = new Crowd("FEW", 100, 2);
        var many = new Crowd("MANY", 100, 40);
        jdbi.useHandle(h -> h.execute("ANALYZE"));
        for (var crowd : List.of(few, many)) {
            // The first mention of a rep is counted from the beginning, once.
            rowsReadFor(crowd);
        }
        var amongFew = rowsReadFor(few);
        var amongMany = rowsReadFor(many);
        // What grows is what this one rep said of this one activity.
        assertThat(sum(amongMany)).as("%s, among few %s", amongMany, amongFew).isLessThan(200);
    }

    @Test
    void anInterviewAddsToTheTalliesAndCountsNothingAgain() {
        var crowd = new Crowd("ADD", 100, 20);
        jdbi.useHandle(h -> h.execute("ANALYZE"));
        var conversation = crowd.conversation(0, 1);
        var read = rowsRead(
                h -> {
                    h.execute(
                            """
                            INSERT INTO interview
                                (id, sequence, state, rep_id, region_code, quarter, conducted_at, transitions)
                            VALUES (?, 1, 'COMPLETED', ?, ?, ?, ?, ARRAY['add \u2192 next'])
                            """,
                            conversation.id(),
                            conversation.repId(),
                            conversation.regionCode(),
                            conversation.quarter(),
                            conversation.at());
                    h.execute("INSERT INTO reassessment_note (kind, id) VALUES ('INTERVIEW', ?)", conversation.id());
                },
                assessment::settle);
        assertThat(read.get("rep_tally")).as("%s", read).isPositive();
        assertThat(read.get("interview_coverage")).as("%s", read).isLessThan(20);
        assertThat(read.get("evidence")).as("%s", read).isLessThan(20);
    }

    private static long sum(Map<String, Long> read) {
        return read.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void oneStatementIsOneVersionOfOneNeed() {
        var crowd = new Crowd("ONCE", 20, 3);
        UUID activity = crowd.activities.get(0);
        var conversation = crowd.conversation(0, 2);
        new Field(applier).tell(Told.interview(conversation, 2, "COMPLETED"));
        reassessment.settleAll();
        Map<UUID, Long> before = versions(crowd);
        new Field(applier).tell(told(conversation, activity));
        reassessment.settleAll();
        new Field(applier).tell(Told.interview(conversation, 3, "COMPLETED"));
        reassessment.settleAll();
        Map<UUID, Long> after = versions(crowd);
        before.merge(activity, 1L, Long::sum);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aBatchTakesAFewStatementsOfSqlHoweverLargeItIs() {
        var crowd = new Crowd("BATCH", 50, 2);
        var first = crowd.conversation(0, 3);
        var second = crowd.conversation(1, 3);
        new Field(applier).tell(Told.interview(first, 2, "COMPLETED"), Told.interview(second, 2, "COMPLETED"));
        var one = List.of(told(first, crowd.activities.get(0)));
        var many = new ArrayList<EventEnvelope>();
        crowd.activities.forEach(activity -> many.add(told(second, activity)));
        int forOne = sqlStatements(() -> new Field(applier).tell(one));
        int forMany = sqlStatements(() -> new Field(applier).tell(many));
        assertThat(forMany).isLessThanOrEqualTo(forOne + 2);
        assertThat(forOne).isLessThanOrEqualTo(25);
    }

    private int sqlStatements(Runnable work) {
        var count = new AtomicInteger();
        var self = Thread.currentThread();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                if (Thread.currentThread() == self) {
                    count.incrementAndGet();
                }
            }
        });
        work.run();
        jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return count.get();
    }

    private Map<UUID, Long> versions(Crowd crowd) {
        Map<UUID, Long> versions = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("SELECT id, version FROM need WHERE id = ANY (:ids)")
                .bind("ids", crowd.activities.toArray(UUID[]::new))
                .map((row, ctx) -> versions.put(row.getObject(1, UUID.class), row.getLong(2)))
                .list());
        return versions;
    }

    private Map<String, Long> rowsReadFor(Crowd crowd) {
        var conversation = crowd.conversation(0, 1);
        UUID statement = Ids.next();
        new Field(applier)
                .tell(
                        Told.interview(conversation, 2, "COMPLETED"),
                        Told.activity(conversation, statement, "something"));
        reassessment.settleAll();
        return rowsRead(
                h -> h.execute("""
                        INSERT INTO placement (id, version, state, activity_id, home_activity_id, placed_at, placed_by)
                        VALUES (?, 1, 'PLACED', ?, ?, now(), 'test')
                        """, statement, crowd.activities.get(0), crowd.activities.get(0)),
                () -> assessment.assess(List.of(statement), List.of()));
    }

    /** By table: how far the counters of the connection rise while the work is done in one transaction. */
    private Map<String, Long> rowsRead(HandleConsumer<RuntimeException> before, Runnable work) {
        return QuarkusTransaction.requiringNew().timeout(120).call(() -> {
            jdbi.useHandle(before);
            // As the planner decides once the tables are large.
            jdbi.useHandle(h -> h.execute("SET LOCAL enable_seqscan = off"));
            var from = counters();
            work.run();
            var read = counters();
            from.forEach((table, count) -> read.merge(table, -count, Long::sum));
            return read;
        });
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new TreeMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                        SELECT relname, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        FROM pg_stat_xact_user_tables
                        """)
                .map((row, ctx) -> counters.put(row.getString(1), row.getLong(2)))
                .list());
        return counters;
    }

    private static EventEnvelope told(Conversation conversation, UUID activity) {
        return Told.statement(
                conversation,
                Ids.next(),
                1,
                "ACTIVITY",
                Map.of(
                        "activity",
                        "something",
                        "activityId",
                        activity,
                        "importance",
                        4,
                        "transition",
                        conversation.transitions().get(0)));
    }

    /** Activities that all were said on one transition by twelve reps, in so many interviews each. */
    private final class Crowd {

        private static final int REPS = 12;

        private final String name;
        private final List<UUID> activities = new ArrayList<>();
        private final List<UUID> reps = new ArrayList<>();
        private final Instant now = Instant.now(Clock.systemUTC());

        Crowd(String name, int size, int rounds) {
            this.name = name;
            for (int i = 0; i < REPS; i++) {
                reps.add(Ids.next());
            }
            for (int i = 0; i < size; i++) {
                activities.add(Ids.next());
            }
            var known = activities.stream()
                    .map(id -> Map.of("id", id, "name", "%s %s".formatted(name, id)))
                    .toList();
            known.forEach(
                    body -> ops().body(body).post("/api/v1/activities").then().statusCode(201));
            say(rounds);
            reassessment.settleAll();
        }

        /** Each round of interviews is about every activity once, some activities an interview. */
        private void say(int rounds) {
            var events = new ArrayList<EventEnvelope>();
            for (int round = 0; round < rounds; round++) {
                for (int rep = 0; rep < REPS; rep++) {
                    var conversation = conversation(rep, 2 + round % 80);
                    events.add(Told.interview(conversation, 2, "COMPLETED"));
                    for (int i = rep; i < activities.size(); i += REPS) {
                        events.add(told(conversation, activities.get(i)));
                    }
                }
            }
            new Field(applier).tellInBatches(events, 2_000);
        }

        Conversation conversation(int rep, int daysAgo) {
            var at = now.minus(Duration.ofDays(daysAgo));
            return Conversation.about(reps.get(rep), name + (rep % 3), at, name, "next");
        }
    }
}
