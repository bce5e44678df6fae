package io.needmap.activitymap.need;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RebuildRepository {

    private final Jdbi jdbi;

    RebuildRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean areUnderWay() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM replica_rebuild WHERE finished_at IS NULL)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whoever empties the table waits until this transaction ends. */
    void hold(String table) {
        jdbi.useHandle(h -> h.execute("LOCK TABLE %s IN ACCESS SHARE MODE".formatted(table)));
    }

    /** Not before everything is counted again; what is asked meanwhile is counted as ever, and not waited for. */
    void finish() {
        jdbi.useHandle(h -> h.execute("""
                UPDATE replica_rebuild SET finished_at = now()
                WHERE finished_at IS NULL AND EXISTS (SELECT 1 FROM assessment_window)
                    AND NOT EXISTS (SELECT 1 FROM reassessment_note)
                    AND NOT EXISTS (SELECT 1 FROM pending_activity WHERE recount)
                """));
    }
}
