package io.needmap.leads.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds promises by the index of their kind. What was kept or became void is told by the lead's own columns; what is still
 * open is running or missed by the time at which it is read.
 */
@ApplicationScoped
class PromiseRepository {

    /**
     * How a kind of promise stands.
     *
     * @param voided cycles that ended before it was due
     */
    record Standing(PromiseKind promise, long met, long missed, long running, long voided) {}

    /** The place behind which a page begins. */
    record Place(Instant due, UUID lead) {}

    private static final Comparator<PromiseResponse> ORDER =
            Comparator.comparing(PromiseResponse::dueAt).thenComparing(PromiseRepository::key);

    private final Jdbi jdbi;

    PromiseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What pages are ordered by among promises that are due at the same instant. */
    static String key(PromiseResponse promise) {
        return promise.leadId() + promise.promise().name();
    }

    List<Standing> standings(Instant now) {
        return jdbi.withHandle(h -> Stream.of(PromiseKind.values())
                .map(kind -> h.createQuery("""
                                SELECT :promise AS promise,
                                    count(*) FILTER (WHERE <verdict> = 'MET') AS met,
                                    count(*) FILTER (WHERE <verdict> = 'MISSED'
                                        OR (<verdict> = 'OPEN' AND <due> < :now)) AS missed,
                                    count(*) FILTER (WHERE <verdict> = 'OPEN' AND <due> >= :now) AS running,
                                    count(*) FILTER (WHERE <verdict> = 'VOID') AS voided
                                FROM lead WHERE <verdict> IS NOT NULL
                                """)
                        .define("verdict", kind.verdictColumn())
                        .define("due", kind.dueColumn())
                        .bind("promise", kind)
                        .bind("now", now)
                        .mapTo(Standing.class)
                        .one())
                .toList());
    }

    /** Promises of these kinds in the order in which they are due; one more than the limit. */
    List<PromiseResponse> pageAfter(
            List<PromiseKind> kinds,
            PromiseState state,
            Instant now,
            @Nullable Instant due,
            @Nullable String key,
            int limit) {
        return kinds.stream()
                .flatMap(kind -> state.verdicts().stream()
                        .flatMap(verdict -> ofVerdict(kind, verdict, state, now, due, key, limit).stream()))
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
    }

    private List<PromiseResponse> ofVerdict(
            PromiseKind kind,
            String verdict,
            PromiseState state,
            Instant now,
            @Nullable Instant due,
            @Nullable String key,
            int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT id AS lead_id, name_id, state AS lead_state, region_code, :promise AS promise, :side AS side,
                            <due> AS due_at, <kept> AS kept_at, :state AS state
                        FROM lead
                        WHERE <verdict> = :verdict
                            AND (:verdict <> 'OPEN' OR (:state = 'MISSED' AND <due> < :now)
                                OR (:state = 'RUNNING' AND <due> >= :now))
                            AND <due> >= coalesce(CAST(:after AS timestamptz), '-infinity')
                            AND (CAST(:after AS timestamptz) IS NULL OR <due> > :after OR (id || :promise) COLLATE "C" > :key)
                        ORDER BY <due>, id LIMIT :limit
                        """)
                .define("verdict", kind.verdictColumn())
                .define("due", kind.dueColumn())
                .define("kept", kind.keptColumn())
                .bind("promise", kind)
                .bind("side", kind.side())
                .bind("verdict", verdict)
                .bind("state", state)
                .bind("now", now)
                .bind("after", due)
                .bind("key", key)
                .bind("limit", limit + 1)
                .mapTo(PromiseResponse.class)
                .list());
    }
}
