package io.needmap.kit.importing;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.security.Cause;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One job from where it stands to its end. */
@ApplicationScoped
class ImportExecution {

    private final ImportJobRepository jobs;
    private final ImportFileRepository files;
    private final ImportBatches batches;
    private final ImportSettings settings;
    private final Cause cause;
    private final Clock clock;

    ImportExecution(
            ImportJobRepository jobs,
            ImportFileRepository files,
            ImportBatches batches,
            ImportSettings settings,
            Cause cause,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.batches = batches;
        this.settings = settings;
        this.cause = cause;
        this.clock = clock;
    }

    /** Returns early, with the job still open, when it may not go on. */
    void execute(ImportKind kind, ImportJob job, BooleanSupplier goOn) {
        cause.because(job.createdBy(), job.id(), () -> {
            try {
                var begun = begin(kind, job);
                if (job.dryRun()) {
                    batches.undone(settings.dryRunTimeout(), () -> apply(kind, begun, goOn));
                } else {
                    apply(kind, begun, goOn);
                }
                if (jobs.find(job.id()).orElseThrow().done() == begun.rows()) {
                    end(kind, job.id(), null, null);
                }
            } catch (MalformedFileException e) {
                fail(kind, job.id(), CommonProblem.MALFORMED_FILE.name(), String.valueOf(e.getMessage()));
            }
            return job;
        });
    }

    void fail(ImportKind kind, UUID id, String code, String detail) {
        end(kind, id, code, detail);
    }

    /** Reads the file through once, so that a broken one writes nothing and progress has a total. */
    private ImportJob begin(ImportKind kind, ImportJob job) {
        if (job.state() == ImportState.RUNNING && !job.dryRun()) {
            return job;
        }
        long rows;
        try (var reader = open(kind, job)) {
            rows = reader.skip(Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        QuarkusTransaction.requiringNew().timeout(600).run(() -> jobs.begin(job.id(), rows, Counts.none(kind)));
        return jobs.find(job.id()).orElseThrow();
    }

    private void apply(ImportKind kind, ImportJob job, BooleanSupplier goOn) {
        try (var reader = open(kind, job)) {
            long done = reader.skip(job.done());
            try (var ahead = new ReadAhead(reader, settings.batchSize())) {
                var counts = job.counts();
                while (goOn.getAsBoolean()) {
                    var rows = ahead.next();
                    if (rows.isEmpty()) {
                        return;
                    }
                    counts = batches.apply(kind, job.run(), rows, done, counts);
                    done += rows.size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowReader open(ImportKind kind, ImportJob job) {
        return job.format().reader(new StoredFile(files, job.id()), kind.nestsDottedColumns());
    }

    private void end(ImportKind kind, UUID id, @Nullable String code, @Nullable String detail) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (jobs.finish(id, code, detail, clock.instant())) {
                var job = jobs.find(id).orElseThrow();
                kind.finished(ImportJobResponse.of(job));
                Log.infof("import %s is %s: %d of %d rows", id, job.state(), job.done(), job.rows());
            }
        });
    }
}
