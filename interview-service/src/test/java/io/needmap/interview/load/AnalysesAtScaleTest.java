package io.needmap.interview.load;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** No analysis reads all that was ever said to tell what is missing now. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AnalysesAtScaleTest {

    private static final int MANY = 40_000;

    @Inject
    Jdbi jdbi;

    @Test
    void whatIsMissingIsFoundByIndexes() {
        String theme = fill();
        assertThat(planOf("/api/v1/interview-gaps", "WITH held", null))
                .contains("covered_tally", "activity_tally", "theme_tally")
                .doesNotContain("Seq Scan on statement", "Scan on statement g", "Seq Scan on interview", "on covered ");
        assertThat(planOf("/api/v1/next-interviews", "WITH lacking", null))
                .contains("covered_tally")
                .doesNotContain("on covered ", "Seq Scan on statement", "Seq Scan on interview");
        assertThat(planOf("/api/v1/questions/yields", "question_tally", null))
                .contains("question_tally")
                .doesNotContain("Seq Scan on statement", "on interview", "on asked");
        assertThat(planOf("/api/v1/trends?themeId=" + theme, "WITH ride", null))
                .doesNotContain("Seq Scan on statement s", "Seq Scan on interview ");
        assertThat(planOf("/api/v1/themes/%s/suggestions".formatted(theme), "not_alike", null))
                .contains("statement_without_theme")
                .doesNotContain("Seq Scan on statement");
        assertThat(planOf("/api/v1/interviews/ride-alongs", "i.interviewer", null))
                .contains("using interview_ride_along")
                .doesNotContain("Seq Scan on");
    }

    /** Of each transition the first interviews and the latest; of each activity told there, the first who told it. */
    @Test
    void saturationLooksAtTheFirstInterviewsAndTheLatest() {
        fill();
        String plan = planOf("/api/v1/interview-gaps/saturation", "WITH transition", null);
        assertThat(plan)
                .contains("covered_order", "told_interview", "told_first")
                .doesNotContain("Seq Scan on told", "Seq Scan on covered ", "on statement", "Hash Join");
    }

    private String planOf(String path, String marker, String kind) {
        String sql = executedBy(() -> ops().get(path).then().statusCode(200)).stream()
                .filter(one -> one.contains(marker))
                .findFirst()
                .orElseThrow();
        return jdbi.withHandle(h -> {
            h.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            var explain = h.createQuery("EXPLAIN " + sql)
                    .bind("quarters", new String[] {"2026-Q4", "2026-Q3"})
                    .bind("cellRegions", new String[] {"EMEA", "EMEA"})
                    .bind("cellQuarters", new String[] {"2026-Q4", "2026-Q3"})
                    .bind("kind", kind)
                    .bind("fewest", 2)
                    .bind("start", Instant.parse("2026-05-01T00:00:00Z"))
                    .bind("middle", Instant.parse("2026-08-01T00:00:00Z"))
                    .bind("end", Instant.parse("2026-11-01T00:00:00Z"))
                    .bind("theme", UUID.randomUUID())
                    .bind("besides", UUID.randomUUID())
                    .bind("newest", 2000)
                    .bind("first", 4)
                    .bind("shown", 20)
                    .bind("newsSince", Instant.parse("2026-05-01T00:00:00Z"))
                    .bind("rejectedSince", Instant.parse("2026-05-01T00:00:00Z"))
                    .bind("lastNeeds", 0)
                    .bind("after", (UUID) null)
                    .bind("lastRep", (UUID) null)
                    .bind("filter0", "RIDE_ALONG")
                    .bind("limit", 51);
            for (String none : List.of("region", "lastKind", "lastKey", "lastRegion", "from", "to")) {
                explain.bind(none, (String) null);
            }
            explain.bind("lastTheme", (UUID) null);
            return String.join("\n", explain.mapTo(String.class).list());
        });
    }

    private List<String> executedBy(Runnable work) {
        var executed = new ArrayList<String>();
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public synchronized void logAfterExecution(StatementContext context) {
                executed.add(context.getRawSql());
            }
        });
        try {
            work.run();
        } finally {
            jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        return executed;
    }

    /** Interviews of many quarters, half of what was said in them placed on the map, half of it under a theme. */
    private String fill() {
        var known = jdbi.withHandle(h -> h.createQuery("SELECT id FROM theme WHERE name = 'Of many'")
                .mapTo(String.class)
                .findOne());
        if (known.isPresent()) {
            return known.get();
        }
        String rep = Scene.rep(Scene.region());
        String guide = Scene.guide();
        String theme = Scene.post("/api/v1/themes", Map.of("name", "Of many"));
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO interview (id, version, state, guide_id, guide_kind, rep_id, region_code, channel,
                                conducted_at, quarter, interviewer, transitions)
                            SELECT gen_random_uuid(), 1, 'COMPLETED', :guide, 'CUSTOM', r.id, r.region_code,
                                CASE WHEN n % 50 = 0 THEN 'RIDE_ALONG' ELSE 'PHONE' END,
                                TIMESTAMPTZ '2016-01-01' + n * INTERVAL '2 days', 2016 + n / 183 || '-Q1', 'Ines',
                                jsonb_build_array(jsonb_build_object('from', 'Many ' || n % 9, 'to', 'To'))
                            FROM rep r, generate_series(1, :many / 20) AS n WHERE r.id = :rep
                            """)
                    .bind("guide", UUID.fromString(guide))
                    .bind("rep", UUID.fromString(rep))
                    .bind("many", MANY)
                    .execute();
            h.createUpdate("""
                            INSERT INTO statement (id, version, kind, interview_id, rep_id, region_code, conducted_at,
                                quarter, interview_transitions, recorded_at, content)
                            SELECT gen_random_uuid(), 1, k.kind, i.id, i.rep_id, i.region_code, i.conducted_at, i.quarter,
                                i.transitions, now(), jsonb_strip_nulls(jsonb_build_object('kind', k.kind,
                                    'quote', 'Many ' || n, 'manner', CASE WHEN n = 1 THEN 'PROBED' ELSE 'VOLUNTEERED' END,
                                    'activity', CASE WHEN k.kind = 'ACTIVITY' THEN 'Many' END,
                                    'transition', CASE WHEN k.kind = 'ACTIVITY' THEN i.transitions -> 0 END,
                                    'themeId', CASE WHEN k.kind = 'TREND' THEN :theme END))
                            FROM interview i, generate_series(1, 10) AS n, (VALUES ('ACTIVITY'), ('TREND')) AS k (kind)
                            WHERE i.rep_id = :rep
                            """)
                    .bind("theme", theme)
                    .bind("rep", UUID.fromString(rep))
                    .execute();
            h.createUpdate("""
                            INSERT INTO statement_placement (statement_id, sequence, state, activity_id)
                            SELECT id, 1, 'PLACED', md5('many ' || get_byte(uuid_send(id), 0) % 40)::uuid
                            FROM statement WHERE rep_id = :rep AND kind = 'ACTIVITY'
                            """).bind("rep", UUID.fromString(rep)).execute();
            h.createUpdate("""
                            INSERT INTO statement (id, version, kind, interview_id, rep_id, region_code, conducted_at,
                                quarter, interview_transitions, recorded_at, content)
                            SELECT gen_random_uuid(), 1, 'GOAL', interview_id, rep_id, region_code, conducted_at, quarter,
                                interview_transitions, now(), jsonb_build_object('kind', 'GOAL', 'quote', 'Many',
                                    'manner', 'PROBED', 'ofStatementId', id)
                            FROM statement WHERE rep_id = :rep AND kind = 'ACTIVITY' AND get_byte(uuid_send(id), 1) % 10 = 0
                            """).bind("rep", UUID.fromString(rep)).execute();
            for (String table : List.of(
                    "interview",
                    "statement",
                    "statement_placement",
                    "covered",
                    "theme",
                    "told",
                    "covered_tally",
                    "question_tally",
                    "theme_tally",
                    "activity_tally")) {
                h.execute("ANALYZE " + table);
            }
        });
        return theme;
    }
}
