package io.needmap.kit.consume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The progress of all processes of the service, each of which has some of the partitions. */
@ApplicationScoped
public class ReplicaProgress {

    private final Jdbi jdbi;
    private final String consumer;

    public ReplicaProgress(Jdbi jdbi, @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.jdbi = jdbi;
        this.consumer = consumer;
    }

    /** Writes what this process knows of its partitions. Losing it in a crash costs nothing: it is written again. */
    @Transactional
    void write(Collection<PartitionProgress> own) {
        jdbi.useHandle(h -> {
            h.execute("SET LOCAL synchronous_commit = off");
            h.createUpdate("""
                            INSERT INTO replica_progress
                                (consumer, topic, partition, position, end_offset, epoch, rebuilding, as_of)
                            SELECT :consumer, * FROM
                                unnest(:topics, :partitions, :positions, :ends, :epochs, :rebuilding, :asOf)
                            ON CONFLICT (consumer, topic, partition) DO UPDATE SET position = excluded.position,
                                end_offset = excluded.end_offset, epoch = excluded.epoch,
                                rebuilding = excluded.rebuilding, as_of = excluded.as_of
                            """)
                    .bind("consumer", consumer)
                    .bind("topics", own.stream().map(PartitionProgress::topic).toArray(String[]::new))
                    .bind(
                            "partitions",
                            own.stream().map(PartitionProgress::partition).toArray(Integer[]::new))
                    .bind(
                            "positions",
                            own.stream().map(PartitionProgress::position).toArray(Long[]::new))
                    .bind("ends", own.stream().map(PartitionProgress::endOffset).toArray(Long[]::new))
                    .bind("epochs", own.stream().map(PartitionProgress::epoch).toArray(Long[]::new))
                    .bind(
                            "rebuilding",
                            own.stream().map(PartitionProgress::rebuilding).toArray(Boolean[]::new))
                    .bind("asOf", own.stream().map(PartitionProgress::asOf).toArray(Instant[]::new))
                    .execute();
        });
    }

    /** All partitions, as last written. */
    @Transactional
    public List<PartitionProgress> read() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT topic, partition, position, end_offset, epoch, rebuilding, as_of FROM replica_progress
                        WHERE consumer = :consumer ORDER BY topic, partition
                        """)
                .bind("consumer", consumer)
                .mapTo(PartitionProgress.class)
                .list());
    }
}
