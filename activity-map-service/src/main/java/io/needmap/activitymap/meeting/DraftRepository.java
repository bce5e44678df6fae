package io.needmap.activitymap.meeting;

import io.needmap.activitymap.rows.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DraftRepository {

    /**
     * What a material says first, or a new version of it.
     *
     * @param id the material's for what it says first, else the version's
     * @param submittedIn the version in which reps were asked: what was said of an earlier one counts no longer
     */
    record Draft(UUID id, long sequence, UUID materialId, String title, boolean inReview, long submittedIn) {}

    /**
     * A rep's word on a draft.
     *
     * @param materialVersion what the rep saw; null for a version of the material, which never changes
     */
    record DraftReview(
            UUID id, UUID draftId, @Nullable Long materialVersion, UUID repId, String verdict, Instant reviewedAt) {}

    private final Jdbi jdbi;

    DraftRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void put(Collection<Draft> drafts) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO draft (id, sequence, material_id, title, in_review, submitted_in)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r
                            (id uuid, sequence bigint, material_id uuid, title text, in_review boolean, submitted_in bigint)
                        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, title = excluded.title,
                            in_review = excluded.in_review, submitted_in = excluded.submitted_in
                        WHERE draft.sequence < excluded.sequence
                        """).bind("rows", JsonRows.of(drafts)).execute());
    }

    /** A review is never changed. */
    void putReviews(Collection<DraftReview> reviews) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO draft_review (id, draft_id, material_version, rep_id, verdict, reviewed_at)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r
                            (id uuid, draft_id uuid, material_version bigint, rep_id uuid, verdict text,
                                reviewed_at timestamptz)
                        ON CONFLICT (id) DO NOTHING
                        """).bind("rows", JsonRows.of(reviews)).execute());
    }
}
