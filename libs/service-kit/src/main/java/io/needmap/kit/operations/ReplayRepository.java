package io.needmap.kit.operations;

import io.needmap.kit.operations.DeadLetterReader.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which letters are replayed: the topic itself only grows. */
@ApplicationScoped
@Transactional
class ReplayRepository {

    private final Jdbi jdbi;

    ReplayRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Set<Place> replayed(List<Place> places) {
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("""
                        SELECT topic, partition AS partition_number, record_offset AS "offset" FROM dead_letter_replay
                        WHERE (topic, partition, record_offset) IN
                            (SELECT * FROM unnest(:topics, :partitions, :offsets))
                        """)
                .bind("topics", places.stream().map(Place::topic).toArray(String[]::new))
                .bind("partitions", places.stream().map(Place::partitionNumber).toArray(Integer[]::new))
                .bind("offsets", places.stream().map(Place::offset).toArray(Long[]::new))
                .mapTo(Place.class)
                .list()));
    }

    void note(Place place, String replayedBy) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO dead_letter_replay (topic, partition, record_offset, replayed_by)
                        VALUES (:topic, :partition, :offset, :by) ON CONFLICT DO NOTHING
                        """)
                .bind("topic", place.topic())
                .bind("partition", place.partitionNumber())
                .bind("offset", place.offset())
                .bind("by", replayedBy)
                .execute());
    }
}
