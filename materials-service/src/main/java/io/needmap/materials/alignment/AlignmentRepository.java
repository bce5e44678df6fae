package io.needmap.materials.alignment;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AlignmentRepository {

    private final Jdbi jdbi;

    AlignmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Alignment getForChange() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM alignment FOR UPDATE")
                .mapTo(Alignment.class)
                .one());
    }

    void update(Alignment alignment) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE alignment SET version = :version, matched = :matched, active = :active, weight = :weight,
                            covered = :covered, alignment = :alignment, material_part = :materialPart,
                            activity_part = :activityPart, assessed_at = :assessedAt
                        """)
                .bindNamedArgumentFinder(Fields.of(alignment))
                .execute());
    }
}
