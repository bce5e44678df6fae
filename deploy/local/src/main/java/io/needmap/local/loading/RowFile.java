package io.needmap.local.loading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import io.needmap.local.imports.ImportJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Many rows in one file, one JSON object a line, loaded by a job that keeps an outcome for each. */
public final class RowFile {

    private final NeedmapApi api;
    private final Progress progress;

    /** Files sent to this API. */
    public RowFile(NeedmapApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * Loads the rows.
     *
     * @param collection of the jobs, {@code statement-imports}
     * @return why rows were refused, by their position in the list
     */
    public Map<Integer, String> load(String task, String collection, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        try (var file = TemporaryFile.ending(".ndjson")) {
            Files.write(file.path(), rows.stream().map(RowFile::line).toList());
            var path = api.upload(
                            "/api/v1/" + collection,
                            "application/x-ndjson",
                            file.path(),
                            UUID.randomUUID().toString())
                    .requireLocation();
            var outcome = new ImportJob(api, path).follow(task, progress);
            if (outcome.broken()) {
                throw new IllegalStateException("the job " + path + " broke; its log says why");
            }
            return outcome.refused() == 0 ? Map.of() : refusals(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Integer, String> refusals(String path) {
        var refusals = new HashMap<Integer, String>();
        api.forEach(
                path + "/rows?outcome=FAILED&limit=200",
                row -> refusals.put(
                        row.path("rowNumber").asInt() - 1,
                        row.path("code").asText("") + " " + row.path("message").asText("")));
        return refusals;
    }

    private static String line(Map<String, ?> row) {
        try {
            return NeedmapApi.json().writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write a row as JSON", e);
        }
    }
}
