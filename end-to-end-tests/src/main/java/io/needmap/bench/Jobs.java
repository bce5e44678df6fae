package io.needmap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Jobs on the server that take in files. */
final class Jobs {

    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private Jobs() {}

    /** Follows a job to its end, which must be a good one with no row refused; answers how it ended. */
    static JsonNode follow(NeedmapApi api, String path) {
        var job = api.get(path);
        while (Set.of("QUEUED", "RUNNING").contains(job.path("state").asText())) {
            LockSupport.parkNanos(LOOK_NANOS);
            job = api.get(path);
        }
        if (!job.path("state").asText().equals("COMPLETED")
                || job.path("counts").path("failed").asLong() > 0) {
            throw new IllegalStateException("the import did not go through: " + job);
        }
        return job;
    }
}
