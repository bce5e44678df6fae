package io.needmap.leads.handover;

import static io.needmap.testkit.Api.ops;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to say how the promises about 100,000 leads stand, over HTTP. Not run by itself, see docs/benchmarks.md:
 * {@code mvn test -f lead-qualification-service/pom.xml -Dtest=PromiseBench}.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PromiseBench {

    private static final int LEADS = Integer.getInteger("bench.leads", 100_000);
    private static final int TIMES = 30;

    @Inject
    Jdbi jdbi;

    @Test
    void measure() {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO lead (id, version, name_id, cycle, state, reason_criteria, opened_at, state_since,
                            handed_over_at, answered_at, first_touch_at, hand_over_due_at, answer_due_at,
                            first_touch_due_at)
                        SELECT uuidv7(), 5, uuidv7(), 1, 'WORKING', '{}', t.at, t.at, t.at + interval '6 hours',
                            CASE WHEN n % 3 > 0 THEN t.at + n % 11 * interval '1 hour' END,
                            CASE WHEN n % 3 = 2 THEN t.at + (6 + n % 13) * interval '1 hour' END,
                            t.at + interval '8 hours', t.at + interval '10 hours', t.at + interval '10 hours'
                        FROM generate_series(1, :leads) n, LATERAL (SELECT now() - n * interval '5 minutes' AS at) t
                        """).bind("leads", LEADS).execute());
        jdbi.useHandle(h -> h.execute("VACUUM ANALYZE lead"));
        report("standing of all of them", "/api/v1/handover-agreement/standing");
        for (String state : List.of("MISSED", "MET", "RUNNING", "VOID")) {
            report("first 200 of " + state, "/api/v1/handover-agreement/promises?limit=200&state=" + state);
        }
    }

    private static void report(String what, String path) {
        double[] millis = new double[TIMES];
        for (int i = -10; i < TIMES; i++) {
            long start = System.nanoTime();
            ops().get(path).then().statusCode(200);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT, "BENCH %s: p50 %.1f, p95 %.1f ms%n", what, millis[TIMES / 2], millis[TIMES * 95 / 100]);
    }
}
