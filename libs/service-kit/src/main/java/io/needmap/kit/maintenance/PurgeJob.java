package io.needmap.kit.maintenance;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Throws away, every hour and in one process at a time, what has had its time. */
@ApplicationScoped
public class PurgeJob {

    private static final long LOCK = 0x6E65_6564_6D61_7002L;

    private final Jdbi jdbi;
    private final Clock clock;
    private final PurgeSettings settings;

    public PurgeJob(Jdbi jdbi, Clock clock, PurgeSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** Deletes all that is due. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    public void purge() {
        purge("idempotency keys", settings.idempotencyKeys(), """
                DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM idempotency_key WHERE created_at < :before LIMIT :limit))
                """);
        purge("inbox notes", settings.inbox(), """
                DELETE FROM inbox_event WHERE ctid = ANY (ARRAY(
                    SELECT ctid FROM inbox_event WHERE received_at < :before LIMIT :limit))
                """);
        purge("import rows", settings.imports(), """
                DELETE FROM import_verdicts WHERE ctid = ANY (ARRAY(
                    SELECT r.ctid FROM import_verdicts r JOIN import_job j ON j.id = r.job_id
                    WHERE j.finished_at < :before LIMIT :limit))
                """);
        purge("failed import rows", settings.imports(), """
                DELETE FROM import_failure WHERE ctid = ANY (ARRAY(
                    SELECT r.ctid FROM import_failure r JOIN import_job j ON j.id = r.job_id
                    WHERE j.finished_at < :before LIMIT :limit))
                """);
        purge("import files", settings.imports(), """
                DELETE FROM import_file WHERE ctid = ANY (ARRAY(
                    SELECT f.ctid FROM import_file f JOIN import_job j ON j.id = f.job_id
                    WHERE j.finished_at < :before LIMIT :limit))
                """);
        purge("uploads without a job", settings.uploads(), """
                DELETE FROM import_file WHERE ctid = ANY (ARRAY(
                    SELECT f.ctid FROM import_file f
                    WHERE f.uploaded_at < :before AND NOT EXISTS (SELECT FROM import_job j WHERE j.id = f.job_id)
                    LIMIT :limit))
                """);
    }

    /** Short transactions: no lock and no dead row is held for long. */
    private void purge(String what, Duration age, String sql) {
        int batch;
        int total = 0;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> delete(age, sql));
            total += batch;
        } while (batch == settings.batchSize());
        if (total > 0) {
            Log.infof("purged %d %s", total, what);
        }
    }

    private int delete(Duration age, String sql) {
        return jdbi.withHandle(h -> {
            boolean alone = h.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                    .bind("lock", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            return alone
                    ? h.createUpdate(sql)
                            .bind("before", clock.instant().minus(age))
                            .bind("limit", settings.batchSize())
                            .execute()
                    : 0;
        });
    }
}
