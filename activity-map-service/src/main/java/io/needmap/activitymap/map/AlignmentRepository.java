package io.needmap.activitymap.map;

import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AlignmentRepository {

    private final Jdbi jdbi;

    AlignmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest first. */
    List<AlignmentPastResponse> page(@Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM alignment_past WHERE sequence < :before ORDER BY sequence DESC LIMIT :limit
                        """)
                .bind("before", after == null ? Long.MAX_VALUE : after.whole(0))
                .bind("limit", limit + 1)
                .mapTo(AlignmentPastResponse.class)
                .list());
    }
}
