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
     * @param changedAt the sequence, where it is not in review
     */
    record Draft(UUID id, long sequence, UUID materialId, String title, boolean inReview, long changedAt) {

        Draft changedAt(long other) {
            return new Draft(id, sequence, materialId, title, inReview, other);
        }
    }

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

    /**
     * A draft remembers when it was last changed, however late that is told; what is read again puts right whatever was
     * stored of it.
     */
    void put(Collection<Draft> drafts) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO draft (id, sequence, material_id, title, in_review, changed_at)
                        SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS r
                            (id uuid, sequence bigint, material_id uuid, title text, in_review boolean, changed_at bigint)
                        ON CONFLICT (id) DO UPDATE SET
                            changed_at = greatest(draft.changed_at, excluded.changed_at),
                            sequence = greatest(draft.sequence, excluded.sequence),
                            title = CASE WHEN draft.sequence <= excluded.sequence THEN excluded.title ELSE draft.title END,
                            in_review = CASE WHEN draft.sequence <= excluded.sequence
                                THEN excluded.in_review ELSE draft.in_review END
                        WHERE draft.sequence <= excluded.sequence OR draft.changed_at < excluded.changed_at
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
