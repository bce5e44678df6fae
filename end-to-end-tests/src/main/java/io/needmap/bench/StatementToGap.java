package io.needmap.bench;

import io.needmap.local.api.NeedmapApi;
import java.sql.SQLException;
import java.util.Map;

/** From the 201 of a statement to its being counted in the evidence of its gap. */
final class StatementToGap {

    private static final int WORKERS = 16;
    private static final String COUNTS = """
            SELECT activity_id, CAST(assessment -> 'evidence' ->> 'statements' AS bigint)
            FROM material_gap WHERE activity_id = ANY (?)
            """;

    private final Target target;
    private final NeedmapApi api;
    private final Territory territory;
    private final ProcessorTime processors;

    StatementToGap(Target target, NeedmapApi api, Territory territory) {
        this.target = target;
        this.api = api;
        this.territory = territory;
        this.processors = target.processorTime();
    }

    /** The processor time that each process took for a statement of the last run, in milliseconds. */
    Map<String, Double> processorTime(Pace pace) {
        return processors.perFact(pace.count() - pace.firstMeasured());
    }

    /** Notes statements at this pace and measures each. */
    Latency run(Pace pace) throws SQLException, InterruptedException {
        var arrivals = new Arrivals();
        var subjects = territory.activities().subList(0, pace.subjects());
        try (var watch = new CountWatch(target.materialsJdbc(), COUNTS, subjects, arrivals)) {
            long warm = System.nanoTime() + pace.warmUpNanos();
            new OpenLoop(pace.rate(), WORKERS).run(pace.count(), () -> number -> {
                if (number == pace.firstMeasured()) {
                    processors.begin();
                }
                var subject = subjects.get(number % subjects.size());
                var body = territory.statement(number % subjects.size());
                var interview = territory
                        .interviews()
                        .get(number % territory.interviews().size());
                api.post("/api/v1/interviews/" + interview + "/statements", body);
                arrivals.acknowledged(subject, System.nanoTime());
            });
            watch.awaitAll(120);
            return Latency.of(arrivals.durations(warm));
        }
    }
}
