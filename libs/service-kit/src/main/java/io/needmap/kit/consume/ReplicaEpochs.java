package io.needmap.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * How often this service's replicas were emptied. Committed offsets carry the epoch they belong to, so that a process
 * that dies in the middle of a rebuild, and every other process, reads from the start all the same.
 */
@ApplicationScoped
public class ReplicaEpochs {

    private final Jdbi jdbi;
    private final BatchApplier applier;
    private final String consumer;

    public ReplicaEpochs(
            Jdbi jdbi, BatchApplier applier, @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.jdbi = jdbi;
        this.applier = applier;
        this.consumer = consumer;
    }

    /** The epoch that offsets must carry to count. */
    @Transactional
    public long current() {
        return jdbi.withHandle(h -> h.createQuery("SELECT epoch FROM replica_epoch WHERE consumer = :consumer")
                .bind("consumer", consumer)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    /** Empties all replicas and forgets what was applied; every process of the service then reads from the start. */
    @Transactional
    public void startAgain() {
        jdbi.useHandle(h -> {
            // Every batch writes here first: with this lock none is under way, and none has begun, when tables are
            // emptied.
            h.execute("LOCK TABLE inbox_event IN SHARE ROW EXCLUSIVE MODE");
            for (String table : applier.replicaTables()) {
                h.execute("TRUNCATE TABLE " + table);
            }
            h.createUpdate("DELETE FROM inbox_event WHERE consumer = :consumer")
                    .bind("consumer", consumer)
                    .execute();
            h.createUpdate("""
                            INSERT INTO replica_epoch (consumer, epoch) VALUES (:consumer, 1)
                            ON CONFLICT (consumer) DO UPDATE SET epoch = replica_epoch.epoch + 1, started_at = now()
                            """).bind("consumer", consumer).execute();
        });
    }
}
