package io.needmap.materials.gap;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.testkit.Api.ops;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * What one changed fact costs in a small catalogue and in a large one, and how long lists of gaps take; not run by itself:
 * {@code mvn test -f materials-service/pom.xml -Dtest=ChangedFactBench}. docs/benchmarks.md says what was measured.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChangedFactBench {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 100;

    private int loads;

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @Test
    void oneFactInASmallAndInALargeCatalogue() {
        load(10, 10);
        measure("100 materials, 10 activities");
        for (int part = 0; part < 10; part++) {
            load(999, 10);
        }
        measure("100,000 materials, 10,000 activities");
    }

    /** Activities that need a tool, each served by so many materials; all of them are assessed. */
    private void load(int activities, int materials) {
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> jdbi.useHandle(h -> {
                    h.createUpdate("""
                            WITH made AS (
                                SELECT CAST(md5(:round || 'a' || n) AS uuid) AS id FROM generate_series(1, :activities) n),
                            placed AS (
                                INSERT INTO activity_replica (id, sequence, name, state, relevance, tool_needed,
                                    counted_on_id)
                                SELECT id, 1, 'Activity ' || id, 'AGREED', 'RELEVANT', 'YES', id FROM made),
                            needed AS (
                                INSERT INTO need_replica (activity_id, sequence, classification, consistency, importance,
                                    satisfaction, opportunity, reps, interviews, region_count, quarter_count, statements)
                                SELECT id, 1, 'NEED', 0.8, 8, 2, 10 + 10 * random(), 8, 10, 2, 2, 12 FROM made),
                            produced AS (
                                INSERT INTO material (id, version, title, kind, description, origin, segments,
                                    region_codes, language, state, match_state, verified_on, created_at)
                                SELECT CAST(md5(:round || 'm' || n) AS uuid), 1, 'Material ' || n, 'BROCHURE', 'How to',
                                    'MARKETING', '{}', '{}', 'en', 'PUBLISHED', 'MATCHED', current_date, now()
                                FROM generate_series(1, :activities * :materials) n),
                            matched AS (
                                INSERT INTO material_match (id, version, material_id, activity_id, counted_on_id, fit,
                                    rationale, state, decided_by)
                                SELECT gen_random_uuid(), 1, CAST(md5(:round || 'm' || n) AS uuid), a, a, 0.02, 'serves',
                                    'CONFIRMED', 'bench'
                                FROM generate_series(1, :activities * :materials) n CROSS JOIN LATERAL (
                                    SELECT CAST(md5(:round || 'a' || (1 + (n - 1) / :materials)) AS uuid) AS a) x)
                            INSERT INTO pending_activity (activity_id) SELECT id FROM made
                            """)
                            .bind("round", "bench" + loads++)
                            .bind("activities", activities)
                            .bind("materials", materials)
                            .execute();
                }));
        field.apply(activity(Ids.next(), 1, "RELEVANT", "YES"));
        jdbi.useHandle(h -> h.execute("ANALYZE"));
    }

    private void measure(String what) {
        var ids = jdbi.withHandle(h -> h.createQuery("""
                        SELECT a.id FROM activity_replica a JOIN need_replica n ON n.activity_id = a.id
                        ORDER BY random() LIMIT 10
                        """).mapTo(UUID.class).list());
        long[] version = {System.nanoTime()};
        show(what, "changed need to changed gap", () -> {
            UUID id = ids.get((int) (version[0]++ % ids.size()));
            field.apply(need(id, version[0], "NEED", 10 + version[0] % 1000 / 100.0, .8));
        });
        var materials = jdbi.withHandle(h -> h.createQuery("""
                        SELECT material_id FROM material_match WHERE activity_id = ANY (:ids) ORDER BY material_id
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
        show(what, "material verified, by two requests", () -> verify(materials, version));
        show(what, "list of gaps", () -> get("/api/v1/material-gaps?limit=50"));
        show(what, "list of open gaps", () -> get("/api/v1/material-gaps?state=OPEN&limit=50"));
        String now = Instant.now().toString();
        show(what, "list of gaps of a past instant", () -> get("/api/v1/material-gaps?limit=50&asOf=" + now));
        show(what, "road map", () -> get("/api/v1/roadmap?limit=50"));
        show(what, "search", () -> get("/api/v1/material-search?limit=50&q=material+77"));
    }

    private void verify(List<UUID> materials, long[] version) {
        String path = "/api/v1/materials/" + materials.get((int) (version[0]++ % materials.size()));
        String etag = ops().get(path).header("ETag");
        ops().header("If-Match", etag).post(path + "/verify").then().statusCode(200);
    }

    private static void get(String path) {
        ops().get(path).then().statusCode(200);
    }

    private static void show(String what, String which, Runnable one) {
        for (int i = 0; i < WARM_UP; i++) {
            one.run();
        }
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            one.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-40s %-45s p50 %6.1f ms, p95 %6.1f ms%n",
                what, which, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6);
    }
}
