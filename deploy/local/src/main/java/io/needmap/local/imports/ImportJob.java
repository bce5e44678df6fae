package io.needmap.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import io.needmap.local.process.Signals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A job on the server that takes a file's rows one by one and keeps an outcome for each. */
public final class ImportJob {

    private static final Set<String> UNFINISHED = Set.of("QUEUED", "RUNNING");
    private static final String FAILED = "FAILED";
    private static final Duration LOOK = Duration.ofMillis(250);

    private final NeedmapApi api;
    private final String path;

    /**
     * A job that was accepted.
     *
     * @param path where it can be asked for, the {@code Location} of the upload's answer
     */
    public ImportJob(NeedmapApi api, String path) {
        this.api = api;
        this.path = path;
    }

    /** Follows the job to its end and answers how it ended. */
    public Outcome follow(String task, Progress progress) {
        var job = api.get(path);
        long shown = 0;
        var started = false;
        while (true) {
            var rows = job.path("progress").path("rows").asLong();
            var done = job.path("progress").path("done").asLong();
            if (!started && rows > 0) {
                progress.start(task, rows);
                started = true;
            }
            if (started && done > shown) {
                progress.step(done - shown);
                shown = done;
            }
            if (!UNFINISHED.contains(job.path("state").asText()) || !Signals.pause(LOOK)) {
                break;
            }
            job = api.get(path);
        }
        if (started) {
            progress.done();
        }
        return new Outcome(job.path("state").asText(), counts(job), failure(job.path("failure")));
    }

    /** The first rows that were refused, each as one line for people. */
    public List<String> firstRefusals(int limit) {
        var lines = new ArrayList<String>();
        for (var row : api.get(path + "/rows?outcome=FAILED&limit=" + limit).path("items")) {
            lines.add("row %d: %s %s"
                    .formatted(
                            row.path("rowNumber").asLong(),
                            row.path("code").asText(""),
                            row.path("message").asText("")));
        }
        return lines;
    }

    /** Saves the refused rows with their reasons, to be corrected and loaded again. */
    public void saveRefusals(Path target) {
        api.download(path + "/errors.csv", target);
    }

    private static String failure(JsonNode failure) {
        return "%s %s"
                .formatted(
                        failure.path("code").asText(""), failure.path("detail").asText(""))
                .strip();
    }

    private static Map<String, Long> counts(JsonNode job) {
        var counts = new LinkedHashMap<String, Long>();
        job.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }

    /**
     * How a job ended.
     *
     * @param state the state it ended in
     * @param counts rows by outcome
     * @param failure why the file as a whole could not be taken; empty when it could
     */
    public record Outcome(String state, Map<String, Long> counts, String failure) {

        /** Whether the job as a whole could not be done. */
        public boolean broken() {
            return state.equals(FAILED);
        }

        /** How many rows were refused. */
        public long refused() {
            return counts.getOrDefault("failed", 0L);
        }
    }
}
