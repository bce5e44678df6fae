package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/** A job as it is stored. */
record ImportJob(
        UUID id,
        long version,
        String kind,
        ImportState state,
        ImportFormat format,
        boolean dryRun,
        @Json JsonNode options,
        @Nullable String fileName,
        long bytes,
        List<String> columns,
        long rows,
        long done,
        @Json Counts counts,
        @Nullable String failureCode,
        @Nullable String failureDetail,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    ImportRun run() {
        return new ImportRun(id, options, dryRun, createdBy, columns);
    }

    boolean isFinished() {
        return finishedAt != null;
    }
}
