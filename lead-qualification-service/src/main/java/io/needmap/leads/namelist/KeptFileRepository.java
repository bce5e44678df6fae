package io.needmap.leads.namelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The files of lists, as they were kept for their jobs: one part in memory at a time. */
@ApplicationScoped
class KeptFileRepository {

    private final Jdbi jdbi;

    KeptFileRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Each part has its own transaction, so that a long file holds no connection. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<byte[]> part(UUID listId, int part) {
        return jdbi.withHandle(h -> h.createQuery("SELECT content FROM import_file WHERE job_id = :id AND part = :part")
                .bind("id", listId)
                .bind("part", part)
                .mapTo(byte[].class)
                .findOne());
    }
}
