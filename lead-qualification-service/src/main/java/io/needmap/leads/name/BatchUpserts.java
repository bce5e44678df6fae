package io.needmap.leads.name;

import io.needmap.kit.database.DatabaseFault;
import jakarta.enterprise.context.ApplicationScoped;

/** Upserts that meet: whoever comes second finds, at its next try, the name that the first one made. */
@ApplicationScoped
class BatchUpserts {

    private static final int TRIES = 3;

    private final BatchUpsertService batches;

    BatchUpserts(BatchUpsertService batches) {
        this.batches = batches;
    }

    BatchUpsertResponse upsert(BatchUpsertRequest request) {
        for (int tried = 1; ; tried++) {
            try {
                return batches.upsert(request);
            } catch (RuntimeException e) {
                var fault = DatabaseFault.of(e);
                boolean met = fault == DatabaseFault.CONSTRAINT_UNIQUE || fault == DatabaseFault.RACE;
                if (!met || tried == TRIES) {
                    throw e;
                }
            }
        }
    }
}
