package io.needmap.leads.namelist;

import io.needmap.kit.aggregate.Versioned;
import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.leads.listfile.Reading;
import io.needmap.leads.name.IntakeMode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name list, and how far its file is read.
 *
 * @param state QUEUED, RUNNING, COMPLETED or FAILED
 * @param reading how the file was understood
 * @param mapping which column is which field
 * @param mappingProposed whether the mapping was proposed from the header, because none was given
 * @param counts rows done by what became of them; they add up to {@code progress.done}
 * @param failure why the file as a whole was refused
 * @param phoneRegion where phone numbers without a country code are from
 * @param committedAs of a dry run: the list that was made of it
 * @param undo how far the list is taken back, if it is to be
 */
record NameListResponse(
        UUID id,
        long version,
        String state,
        SourceRequest source,
        IntakeMode mode,
        boolean dryRun,
        String format,
        @Nullable String fileName,
        long bytes,
        @Nullable Reading reading,
        Map<String, String> mapping,
        boolean mappingProposed,
        @Nullable String phoneRegion,
        ListProgress progress,
        Map<String, Long> counts,
        @Nullable ListFailure failure,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable UUID committedAs,
        @Nullable ListUndoResponse undo)
        implements Versioned {

    /** Rows in the file, 0 until it was read through once, and rows done. */
    record ListProgress(long rows, long done) {}

    /** Why the file as a whole was refused. */
    record ListFailure(String code, String detail) {}

    static NameListResponse of(NameList list, ImportJobResponse job, @Nullable ListUndo undo) {
        var failure = job.failure();
        return new NameListResponse(
                job.id(),
                job.version() + (undo == null ? 0 : undo.version()) + (list.committedAs() == null ? 0 : 1),
                job.state().name(),
                list.source(),
                list.mode(),
                job.dryRun(),
                job.format().name(),
                job.fileName(),
                job.bytes(),
                list.reading(),
                list.mapping(),
                !list.mappingGiven(),
                list.phoneRegion(),
                new ListProgress(job.progress().rows(), job.progress().done()),
                job.counts(),
                failure == null ? null : new ListFailure(failure.code(), failure.detail()),
                job.createdBy(),
                job.createdAt(),
                job.finishedAt(),
                list.committedAs(),
                undo == null ? null : ListUndoResponse.of(undo));
    }
}
