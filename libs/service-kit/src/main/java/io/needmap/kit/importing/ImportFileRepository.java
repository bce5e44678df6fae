package io.needmap.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Files in parts of a megabyte, so that neither side ever holds a whole file in memory. */
@ApplicationScoped
class ImportFileRepository {

    static final int PART_BYTES = 1 << 20;

    private final Jdbi jdbi;
    private final Clock clock;

    ImportFileRepository(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Each part has its own transaction: a slow upload holds no connection and no locks. */
    @Transactional(TxType.REQUIRES_NEW)
    void append(UUID id, int part, byte[] content) {
        jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO import_file (job_id, part, content, uploaded_at) VALUES (:id, :part, :content, :at)")
                .bind("id", id)
                .bind("part", part)
                .bind("content", content)
                .bind("at", clock.instant())
                .execute());
    }

    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> part(UUID id, int part) {
        return jdbi.withHandle(h -> h.createQuery("SELECT content FROM import_file WHERE job_id = :id AND part = :part")
                .bind("id", id)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne());
    }

    void delete(UUID id) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM import_file WHERE job_id = :id")
                .bind("id", id)
                .execute());
    }
}
