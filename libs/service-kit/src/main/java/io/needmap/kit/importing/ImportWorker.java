package io.needmap.kit.importing;

import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.importing.ImportBatches.LostJobException;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Works on the jobs one after the other, in one thread a process.
 *
 * <p>A session lock says which process has a job: it goes when the process goes, however that happens, and the next one
 * resumes where the last committed batch ended.
 */
@ApplicationScoped
public class ImportWorker {

    private static final int LOCKS = 0x6E65_6D69;

    private final Map<String, ImportKind> kinds;
    private final Jdbi jdbi;
    private final ImportJobRepository jobs;
    private final ImportExecution execution;
    private final ImportSignal signal;
    private final ImportSettings settings;
    private final Thread thread = new Thread(this::run, "imports");
    private volatile boolean running;

    ImportWorker(
            @All List<ImportKind> kinds,
            Jdbi jdbi,
            ImportJobRepository jobs,
            ImportExecution execution,
            ImportSignal signal,
            ImportSettings settings) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(ImportKind::name, Function.identity()));
        this.jdbi = jdbi;
        this.jobs = jobs;
        this.execution = execution;
        this.signal = signal;
        this.settings = settings;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled() && !kinds.isEmpty()) {
            running = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(100) ShutdownEvent stopping) throws InterruptedException {
        running = false;
        signal.wake();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void run() {
        while (running) {
            try {
                for (UUID id : jobs.open(kinds.keySet())) {
                    if (running) {
                        workAlone(id);
                    }
                }
            } catch (RuntimeException e) {
                Log.warnf("imports wait: %s", e.toString());
            }
            try {
                if (running) {
                    signal.await(settings.pollInterval());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Does the job unless another process is at it. */
    private void workAlone(UUID id) {
        // Opened, not used: what is called below would share a handle that is in use, and its connection with it.
        try (var handle = jdbi.open()) {
            if (lock(handle, id, "pg_try_advisory_lock")) {
                try {
                    work(id);
                } finally {
                    lock(handle, id, "pg_advisory_unlock");
                }
            }
        }
    }

    private void work(UUID id) {
        // Read again under the lock: another process may just have finished it.
        var job = jobs.find(id).filter(open -> !open.isFinished());
        if (job.isEmpty()) {
            return;
        }
        var kind = Objects.requireNonNull(kinds.get(job.get().kind()));
        try {
            execution.execute(kind, job.get(), () -> running);
        } catch (LostJobException e) {
            Log.infof("import %s: %s", id, e.getMessage());
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) == DatabaseFault.OUTAGE) {
                throw e;
            }
            Log.errorf(e, "import %s failed", id);
            execution.fail(
                    kind, id, "INTERNAL_ERROR", "report the id of this job; the rows up to its progress are done");
        }
    }

    private static boolean lock(Handle handle, UUID id, String function) {
        return handle.createQuery("SELECT %s(:locks, :job)".formatted(function))
                .bind("locks", LOCKS)
                .bind("job", id.hashCode())
                .mapTo(Boolean.class)
                .one();
    }
}
