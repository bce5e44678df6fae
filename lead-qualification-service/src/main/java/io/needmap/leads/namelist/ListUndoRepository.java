package io.needmap.leads.namelist;

import io.needmap.kit.database.Fields;
import io.needmap.leads.name.UndoResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ListUndoRepository {

    /** Rows that made or changed a name, with their place in the file. */
    private static final String ROWS = """
            SELECT v.last_row - cardinality(v.outcomes) + r.n AS row_number, r.outcome AS was, r.name_id
            FROM import_verdicts v, LATERAL unnest(v.outcomes, v.resources)
                WITH ORDINALITY AS r (outcome, name_id, n)
            WHERE v.job_id = :list AND v.last_row > :after AND v.last_row - cardinality(v.outcomes) + r.n > :after
              AND r.outcome IN ('CREATED', 'UPDATED')
            ORDER BY v.last_row, r.n LIMIT :limit
            """;

    private final Jdbi jdbi;

    ListUndoRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ListUndo undo) {
        jdbi.useHandle(h ->
                h.createUpdate("""
                        INSERT INTO list_undo (list_id, id, started_by, started_at)
                        VALUES (:listId, :id, :startedBy, :startedAt)
                        """).bindNamedArgumentFinder(Fields.of(undo)).execute());
    }

    Map<UUID, ListUndo> of(Collection<UUID> lists) {
        return jdbi
                .withHandle(h -> h.createQuery("SELECT * FROM list_undo WHERE list_id = ANY (:lists)")
                        .bind("lists", lists.toArray(UUID[]::new))
                        .mapTo(ListUndo.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(ListUndo::listId, Function.identity()));
    }

    /** Whoever comes second waits, so that two who want it undone begin it once. */
    void lockList(UUID listId) {
        jdbi.useHandle(h -> h.createQuery("SELECT id FROM name_list WHERE id = :id FOR UPDATE")
                .bind("id", listId)
                .mapTo(UUID.class)
                .one());
    }

    List<UUID> open() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT list_id FROM list_undo WHERE finished_at IS NULL ORDER BY started_at")
                        .mapTo(UUID.class)
                        .list());
    }

    /** Nobody else works on it while the transaction lasts; empty when somebody does, or when it is done. */
    Optional<ListUndo> take(UUID listId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        SELECT * FROM list_undo WHERE list_id = :list AND finished_at IS NULL FOR UPDATE SKIP LOCKED
                        """).bind("list", listId).mapTo(ListUndo.class).findOne());
    }

    boolean hasRows(UUID listId) {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM import_verdicts WHERE job_id = :list)")
                .bind("list", listId)
                .mapTo(Boolean.class)
                .one());
    }

    List<UndoRowResponse> rowsAfter(UUID listId, long after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT r.*, u.outcome, u.code FROM (%s) AS r
                        LEFT JOIN undone_name u ON u.list_id = :list AND u.name_id = r.name_id ORDER BY r.row_number
                        """.formatted(ROWS))
                .bind("list", listId)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UndoRowResponse.class)
                .list());
    }

    void insert(UUID listId, List<UndoResult> results) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO undone_name (list_id, name_id, outcome, code)
                        SELECT :list, * FROM unnest(:names, :outcomes, :codes)
                        """)
                .bind("list", listId)
                .bind("names", results.stream().map(UndoResult::nameId).toArray(UUID[]::new))
                .bind("outcomes", results.stream().map(r -> r.outcome().name()).toArray(String[]::new))
                .bind("codes", results.stream().map(UndoResult::code).toArray(String[]::new))
                .execute());
    }

    /** Counts the rows up to the last one by what became of their names. */
    void advance(UUID listId, List<UndoRowResponse> rows) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE list_undo l SET after_row = :last, reversed = l.reversed + n.reversed, kept = l.kept + n.kept,
                            failed = l.failed + n.failed
                        FROM (SELECT count(*) FILTER (WHERE u.outcome = 'REVERSED') AS reversed,
                                count(*) FILTER (WHERE u.outcome = 'KEPT') AS kept,
                                count(*) FILTER (WHERE u.outcome = 'FAILED') AS failed
                            FROM unnest(:names) AS r (name_id)
                            JOIN undone_name u ON u.list_id = :list AND u.name_id = r.name_id) n
                        WHERE l.list_id = :list
                        """)
                .bind("list", listId)
                .bind("last", rows.get(rows.size() - 1).rowNumber())
                .bind("names", rows.stream().map(UndoRowResponse::nameId).toArray(UUID[]::new))
                .execute());
    }

    void finish(UUID listId, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE list_undo SET finished_at = :now WHERE list_id = :list")
                .bind("list", listId)
                .bind("now", now)
                .execute());
    }
}
