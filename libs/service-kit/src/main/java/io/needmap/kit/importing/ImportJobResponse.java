package io.needmap.kit.importing;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param kind the collection it belongs to
 * @param bytes the size of the file
 * @param progress rows in the file and rows done
 * @param counts rows done by what became of them; they add up to {@code progress.done}
 * @param failure why the file as a whole was refused
 */
public record ImportJobResponse(
        UUID id,
        long version,
        String kind,
        ImportState state,
        ImportFormat format,
        boolean dryRun,
        @Nullable String fileName,
        long bytes,
        ImportProgress progress,
        Map<String, Long> counts,
        @Nullable ImportFailure failure,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt)
        implements Versioned {

    /**
     * How much is done.
     *
     * @param rows rows in the file; 0 until it was read through once
     */
    public record ImportProgress(long rows, long done) {}

    /** Why a job failed as a whole; no row of it was written, unless an operator has to look. */
    public record ImportFailure(String code, String detail) {}

    static ImportJobResponse of(ImportJob job) {
        var failure = job.failureCode() == null || job.failureDetail() == null
                ? null
                : new ImportFailure(job.failureCode(), job.failureDetail());
        return new ImportJobResponse(
                job.id(),
                job.version(),
                job.kind(),
                job.state(),
                job.format(),
                job.dryRun(),
                job.fileName(),
                job.bytes(),
                new ImportProgress(job.rows(), job.done()),
                job.counts().byName(),
                failure,
                job.createdBy(),
                job.createdAt(),
                job.finishedAt());
    }
}
