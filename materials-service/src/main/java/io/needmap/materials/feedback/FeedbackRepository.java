package io.needmap.materials.feedback;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FeedbackRepository {

    /** A statement with the sequence of its event. */
    record Told(UUID id, long sequence, FeedbackStatement said) {}

    private final Jdbi jdbi;

    FeedbackRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in what is newer than what is known; one row a statement. */
    void putAll(Collection<Told> all) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO feedback_replica AS known (statement_id, sequence, material_id, interview_id, rep_id,
                            region_code, manner, quote, heard_at)
                        SELECT * FROM unnest(:ids, :sequences, :materials, :interviews, :reps, :regions, :manners, :quotes,
                            :times)
                        ON CONFLICT (statement_id) DO UPDATE SET sequence = excluded.sequence,
                            material_id = excluded.material_id, interview_id = excluded.interview_id,
                            rep_id = excluded.rep_id, region_code = excluded.region_code, manner = excluded.manner,
                            quote = excluded.quote, heard_at = excluded.heard_at
                        WHERE known.sequence < excluded.sequence
                        """)
                .bind("ids", array(all, Told::id, UUID[]::new))
                .bind("sequences", array(all, Told::sequence, Long[]::new))
                .bind("materials", array(all, t -> t.said().materialId(), UUID[]::new))
                .bind("interviews", array(all, t -> t.said().interviewId(), UUID[]::new))
                .bind("reps", array(all, t -> t.said().repId(), UUID[]::new))
                .bind("regions", array(all, t -> t.said().regionCode(), String[]::new))
                .bind("manners", array(all, t -> t.said().manner(), String[]::new))
                .bind("quotes", array(all, t -> t.said().quote(), String[]::new))
                .bind("times", array(all, t -> t.said().conductedAt(), Instant[]::new))
                .execute());
    }

    boolean isMaterial(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM material WHERE id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** The newest first, one more than the limit. */
    List<FeedbackResponse> page(FeedbackFilter filter, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT statement_id, material_id, quote, manner, rep_id, region_code, interview_id, heard_at
                        FROM feedback_replica f WHERE quote IS NOT NULL AND heard_at IS NOT NULL
                        """ + filter.conditions() + " ORDER BY " + filter.order() + " LIMIT :limit")
                        .bindNamedArgumentFinder(Fields.of(filter))
                        .bind("limit", limit + 1)
                        .mapTo(FeedbackResponse.class)
                        .list());
    }

    private static <E, T> T[] array(
            Collection<E> rows, Function<E, ? extends @Nullable T> field, IntFunction<T[]> make) {
        return rows.stream().map(field).toArray(make);
    }
}
