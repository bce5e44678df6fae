package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.database.AfterCommit;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Import jobs of all kinds: what a resource calls. {@code kind} is the collection, for example
 * {@code statement-imports}.
 */
@ApplicationScoped
public class Imports {

    /** What makes two uploads the same for an Idempotency-Key. */
    private record Fingerprint(String sha256, ImportFormat format, JsonNode options, boolean dryRun) {}

    private final List<ImportKind> kinds;
    private final Uploads uploads;
    private final ImportJobRepository jobs;
    private final ImportRowRepository rows;
    private final ImportFileRepository files;
    private final Creations creations;
    private final Cause cause;
    private final Clock clock;
    private final AfterCommit afterCommit;
    private final ImportSignal signal;

    public Imports(
            @All List<ImportKind> kinds,
            Uploads uploads,
            ImportJobRepository jobs,
            ImportRowRepository rows,
            ImportFileRepository files,
            Creations creations,
            Cause cause,
            Clock clock,
            AfterCommit afterCommit,
            ImportSignal signal) {
        this.kinds = kinds;
        this.uploads = uploads;
        this.jobs = jobs;
        this.rows = rows;
        this.files = files;
        this.creations = creations;
        this.cause = cause;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.signal = signal;
    }

    /**
     * Keeps the uploaded file, then makes the job; call it outside a transaction, since an upload may be slow.
     *
     * @param contentType of the file
     * @param options what the kind wants to know besides the file
     * @throws ProblemException 400 for an empty file, 415 for a format that is not known
     */
    public Creation<ImportJobResponse> accept(
            String kind,
            @Nullable String contentType,
            InputStream file,
            JsonNode options,
            boolean dryRun,
            @Nullable String idempotencyKey) {
        var upload = uploads.receive(contentType, null, file);
        return accept(kind, upload, options, dryRun, idempotencyKey);
    }

    /** Makes the job for a file that was received, in the caller's transaction if there is one. */
    @Transactional
    public Creation<ImportJobResponse> accept(
            String kind, Upload upload, JsonNode options, boolean dryRun, @Nullable String idempotencyKey) {
        var fingerprint = new Fingerprint(upload.sha256(), upload.format(), options, dryRun);
        var creation = creations.once(
                kind,
                idempotencyKey,
                upload.id(),
                fingerprint,
                id -> jobs.find(id).map(ImportJobResponse::of),
                id -> insert(kind, upload, options, dryRun));
        if (creation.outcome() == Creation.Outcome.CREATED) {
            afterCommit.run(signal::wake);
        } else {
            files.delete(upload.id());
        }
        return creation;
    }

    private ImportJobResponse insert(String kind, Upload upload, JsonNode options, boolean dryRun) {
        var known =
                kinds.stream().filter(k -> k.name().equals(kind)).findFirst().orElseThrow();
        var job = new ImportJob(
                upload.id(),
                1,
                kind,
                ImportState.QUEUED,
                upload.format(),
                dryRun,
                options,
                upload.fileName(),
                upload.bytes(),
                upload.columns(),
                0,
                0,
                Counts.none(known),
                null,
                null,
                cause.actor(),
                clock.instant(),
                null);
        jobs.insert(job);
        return ImportJobResponse.of(job);
    }

    /** How far a job is; 404 for a job of another kind. */
    @Transactional
    public ImportJobResponse get(String kind, UUID id) {
        return ImportJobResponse.of(job(kind, id));
    }

    /** The jobs of a kind, newest first. */
    @Transactional
    public Page<ImportJobResponse> list(String kind, @Nullable String pageToken, int limit) {
        var page = jobs.pageBefore(kind, PageToken.afterId(pageToken), limit);
        return Page.of(page, limit, job -> new Object[] {job.id()}, ImportJobResponse::of);
    }

    /** What became of the rows, in the order of the file. */
    @Transactional
    public Page<ImportRowResponse> rows(
            String kind, UUID id, @Nullable String outcome, @Nullable String pageToken, int limit) {
        job(kind, id);
        var after = PageToken.parse(pageToken, 1);
        var page = rows.pageAfter(id, outcome, after == null ? 0 : after.whole(0), limit);
        return Page.of(page, limit, row -> new Object[] {row.rowNumber()}, row -> row);
    }

    /** The failed rows as they came, with the reason: to be corrected and loaded again. */
    @Transactional
    public StreamingOutput errors(String kind, UUID id) {
        return new ErrorFile(rows, id, job(kind, id).columns());
    }

    private ImportJob job(String kind, UUID id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(kind))
                .orElseThrow(() -> ProblemException.notFound("import", id));
    }
}
