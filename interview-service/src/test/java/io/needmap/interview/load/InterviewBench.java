package io.needmap.interview.load;

import static io.needmap.testkit.Api.ops;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.Scene;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * What interview-service takes with few and with many statements. Not run by itself, see docs/benchmarks.md:
 * {@code mvn test -f interview-service/pom.xml -Dtest=InterviewBench -Dbench.statements=100000}.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InterviewBench {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.statements", 100_000);
    private static final int COPIES = Integer.getInteger("bench.copies", 0);
    private static final int ASKED = Integer.getInteger("bench.asked", 200);

    private final Random random = new Random(7);
    private final Field field = new Field(random);

    @Inject
    Jdbi jdbi;

    @Test
    void measure() {
        field.prepare();
        load(FEW);
        recording(FEW);
        load(MANY);
        recording(FEW + MANY);
        place();
        searches();
        reads();
        for (int copy = 1; copy <= COPIES; copy++) {
            copy(copy);
        }
        if (COPIES > 0) {
            jdbi.useHandle(h -> h.execute("ANALYZE"));
            recording(FEW + MANY + COPIES * MANY);
            searches();
            reads();
        }
    }

    private void reads() {
        for (var one : analyses().entrySet()) {
            report(
                    one.getKey(),
                    timed(50, 10, n -> ops().get(one.getValue()).then().statusCode(200)));
        }
    }

    private void load(int rows) {
        byte[] file = field.csv(rows).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        String location = ops().contentType("text/csv")
                .body(file)
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(30))
                .until(() -> "COMPLETED".equals(ops().get(location).path("state")));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "| load %,d | %,.0f rows/s | created %s |%n",
                rows, rows / seconds, ops().get(location).<Object>path("counts"));
        jdbi.useHandle(h -> h.execute("ANALYZE"));
        // What is told to others meanwhile is no part of what is measured next.
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(10))
                .until(() -> jdbi.withHandle(h -> h.createQuery("SELECT NOT EXISTS (SELECT FROM outbox_bundle)")
                        .mapTo(Boolean.class)
                        .one()));
    }

    /** What was loaded once more, under other ids and on another day: faster than by files, when very many are wanted. */
    private void copy(int copy) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            INSERT INTO interview (id, version, state, guide_id, guide_kind, rep_id, region_code, channel,
                                conducted_at, quarter, interviewer, transitions, calls)
                            SELECT CAST(md5(id || :copy) AS uuid), 1, state, guide_id, guide_kind, rep_id, region_code,
                                channel, conducted_at - INTERVAL '1 hour', quarter, interviewer, transitions, calls
                            FROM interview WHERE external_key IS NOT NULL
                            """).bind("copy", "-" + copy).execute();
            h.createUpdate("""
                            INSERT INTO statement (id, version, kind, interview_id, rep_id, region_code, conducted_at,
                                quarter, interview_transitions, recorded_at, content)
                            SELECT CAST(md5(id || :copy) AS uuid), 1, kind, CAST(md5(interview_id || :copy) AS uuid), rep_id,
                                region_code, conducted_at - INTERVAL '1 hour', quarter, interview_transitions, recorded_at,
                                CASE WHEN kind = 'GOAL' THEN jsonb_set(content, '{ofStatementId}',
                                    to_jsonb(CAST(md5(of_statement_id || :copy) AS uuid))) ELSE content END
                            FROM statement WHERE external_id IS NOT NULL
                            """).bind("copy", "-" + copy).execute();
        });
    }

    private void recording(int present) {
        String interview = Scene.interview();
        report(
                "record a statement, %,d present".formatted(present),
                timed(ASKED, 50, n -> Scene.statement(interview, Scene.activity())));
    }

    private void searches() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("one word, as often as it is said", field.words(ASKED));
        kinds.put("common words", field.common(10));
        kinds.put("rare words", field.rare(ASKED));
        kinds.put("two words", field.pairs(ASKED, "%s %s"));
        kinds.put("one of two words", field.pairs(ASKED, "%s or %s"));
        kinds.put("phrase that was said", field.said(ASKED, 2));
        kinds.put("phrase of any two words", field.pairs(ASKED, "\"%s %s\""));
        kinds.put(
                "three words that were said",
                field.said(ASKED, 3).stream().map(q -> q.replace("\"", "")).toList());
        kinds.put(
                "beginning",
                field.words(ASKED).stream()
                        .map(word -> word.substring(0, 3) + "*")
                        .toList());
        kinds.put("word that all say", List.of(Field.EVERYWHERE));
        kinds.forEach((kind, asked) -> report(
                "search, " + kind,
                timed(
                        ASKED,
                        20,
                        n -> ops().queryParam("q", asked.get(n % asked.size()))
                                .get("/api/v1/statements/search")
                                .then()
                                .statusCode(200))));
    }

    /** As if the map had placed every activity. */
    private void place() {
        jdbi.useHandle(h -> {
            h.execute("""
                    INSERT INTO statement_placement (statement_id, sequence, state, activity_id)
                    SELECT id, 1, 'PLACED', md5(content ->> 'activity')::uuid FROM statement WHERE kind = 'ACTIVITY'
                    ON CONFLICT DO NOTHING
                    """);
            h.execute("""
                    INSERT INTO need (activity_id, sequence, classification, missing)
                    SELECT DISTINCT activity_id, 1, 'UNDETERMINED', CAST(:missing AS jsonb) FROM statement_placement
                    ON CONFLICT DO NOTHING
                    """.replace(":missing", "'[{\"quarter\": \"2026-Q4\", \"interviews\": 2, \"newReps\": 1}]'"));
            h.execute("ANALYZE");
        });
    }

    private Map<String, String> analyses() {
        var analyses = new LinkedHashMap<String, String>();
        analyses.put("list by kind", "/api/v1/statements?kind=WANT");
        analyses.put("list by region and kind", "/api/v1/statements?kind=TREND&regionCode=" + field.region());
        analyses.put("list by transition", "/api/v1/statements?from=Stage%203&to=Stage%204");
        analyses.put("interview gaps", "/api/v1/interview-gaps");
        analyses.put("saturation", "/api/v1/interview-gaps/saturation");
        analyses.put("next interviews", "/api/v1/next-interviews");
        analyses.put("trends", "/api/v1/trends");
        analyses.put("yields of questions", "/api/v1/questions/yields");
        analyses.put("suggestions for a theme", "/api/v1/themes/" + field.theme() + "/suggestions");
        analyses.put("ride-alongs", "/api/v1/interviews/ride-alongs");
        return analyses;
    }

    private static double[] timed(int times, int warmUp, IntConsumer work) {
        var taken = new ArrayList<Double>();
        for (int n = 0; n < times + warmUp; n++) {
            long start = System.nanoTime();
            work.accept(n);
            if (n >= warmUp) {
                taken.add((System.nanoTime() - start) / 1e6);
            }
        }
        return taken.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void report(String what, double[] sorted) {
        double p95 = sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.95) - 1)];
        System.out.printf("| %s | p50 %.1f ms | p95 %.1f ms |%n", what, sorted[sorted.length / 2], p95);
        if (sorted.length == 0) {
            System.out.println(Arrays.toString(sorted));
        }
    }
}
