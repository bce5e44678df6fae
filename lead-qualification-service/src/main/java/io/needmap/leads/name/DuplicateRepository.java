package io.needmap.leads.name;

import io.needmap.kit.database.Fields;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DuplicateRepository {

    private final Jdbi jdbi;

    DuplicateRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps those that are not known, and answers their ids; what was decided stays. */
    Set<UUID> insert(List<Duplicate> duplicates) {
        return jdbi.withHandle(h -> h.createQuery("""
                        INSERT INTO possible_duplicate (id, version, state, rule, score, name_id, other_id, list_id, row_number,
                            held, created_at)
                        SELECT d.id, 1, 'OPEN', d.rule, d.score, d.name_id, d.other_id, d.list_id, d.row_number, d.held, d.at
                        FROM unnest(:ids, :rules, :scores, :names, :others, :lists, :rows, CAST(:held AS jsonb[]), :times)
                            AS d (id, rule, score, name_id, other_id, list_id, row_number, held, at)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .bind("ids", ids(duplicates, Duplicate::id))
                .bind("rules", duplicates.stream().map(d -> d.rule().name()).toArray(String[]::new))
                .bind("scores", duplicates.stream().map(Duplicate::score).toArray(Double[]::new))
                .bind("names", ids(duplicates, Duplicate::nameId))
                .bind("others", ids(duplicates, Duplicate::otherId))
                .bind("lists", ids(duplicates, Duplicate::listId))
                .bind("rows", duplicates.stream().map(Duplicate::rowNumber).toArray(Long[]::new))
                .bind("held", duplicates.stream().map(d -> json(d.held())).toArray(String[]::new))
                .bind("times", duplicates.stream().map(Duplicate::createdAt).toArray(java.time.Instant[]::new))
                .mapTo(UUID.class)
                .set());
    }

    private static UUID[] ids(List<Duplicate> duplicates, Function<Duplicate, @Nullable UUID> id) {
        return duplicates.stream().map(id).toArray(UUID[]::new);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : EventJson.tree(value).toString();
    }

    Duplicate getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM possible_duplicate WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Duplicate.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("possible duplicate", id));
    }

    Optional<Duplicate> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM possible_duplicate WHERE id = :id")
                .bind("id", id)
                .mapTo(Duplicate.class)
                .findOne());
    }

    void update(Duplicate duplicate) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE possible_duplicate SET version = :version, state = :state, other_id = :otherId,
                            before = CAST(:beforeJson AS jsonb), decided_by = :decidedBy, decided_at = :decidedAt
                        WHERE id = :id
                        """)
                .bindNamedArgumentFinder(Fields.of(duplicate))
                .bind("beforeJson", json(duplicate.before()))
                .execute());
    }

    /** Oldest first, by state, list or name; one row more than the limit. */
    List<Duplicate> pageAfter(
            @Nullable DuplicateState state,
            @Nullable UUID listId,
            @Nullable UUID nameId,
            @Nullable UUID after,
            int limit) {
        var sql = new StringBuilder(
                "SELECT * FROM possible_duplicate d WHERE (CAST(:after AS uuid) IS NULL OR d.id > :after)");
        sql.append(state == null ? "" : " AND d.state = :state");
        sql.append(listId == null ? "" : " AND d.list_id = :list");
        sql.append(nameId == null ? "" : " AND (d.name_id = :name OR d.other_id = :name)");
        return jdbi.withHandle(h -> {
            var query = h.createQuery(sql + " ORDER BY d.id LIMIT :limit")
                    .bind("after", after)
                    .bind("limit", limit + 1);
            if (state != null) {
                query.bind("state", state);
            }
            if (listId != null) {
                query.bind("list", listId);
            }
            if (nameId != null) {
                query.bind("name", nameId);
            }
            return query.mapTo(Duplicate.class).list();
        });
    }

    /** Names that were the same person, one by way of another, and were emptied for that; what is kept of them says who it was. */
    List<Duplicate> mergedInto(UUID nameId) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                        WITH RECURSIVE merged AS (
                            SELECT id, other_id FROM possible_duplicate
                            WHERE name_id = :name AND state = 'MERGED' AND other_id IS NOT NULL
                            UNION SELECT d.id, d.other_id FROM merged m JOIN possible_duplicate d ON d.name_id = m.other_id
                            WHERE d.state = 'MERGED' AND d.other_id IS NOT NULL)
                        SELECT d.* FROM merged JOIN possible_duplicate d USING (id) ORDER BY d.other_id
                        """).bind("name", nameId).mapTo(Duplicate.class).list());
    }

    /** The name with which this one was merged, so that it was emptied. */
    Optional<UUID> mergedWith(UUID otherId) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT name_id FROM possible_duplicate WHERE other_id = :other AND state = 'MERGED'")
                .bind("other", otherId)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** Drops open pairs with one of the names, if there is nobody any more with whom the other could be the same. */
    List<Duplicate> dropEmptied(Collection<UUID> names) {
        return jdbi.withHandle(h -> h.createQuery("""
                        DELETE FROM possible_duplicate d
                        WHERE d.state = 'OPEN' AND d.held IS NULL AND (d.name_id = ANY (:names) OR d.other_id = ANY (:names))
                          AND EXISTS (SELECT FROM name n
                            WHERE n.id IN (d.name_id, d.other_id) AND n.withdrawn_at IS NOT NULL)
                        RETURNING *
                        """)
                .bind("names", names.toArray(UUID[]::new))
                .mapTo(Duplicate.class)
                .list());
    }

    /** Drops what says something of the name, or in which one of the texts stands. */
    List<Duplicate> forget(UUID nameId, Collection<String> texts) {
        jdbi.useHandle(h -> h.createUpdate("DELETE FROM name_block WHERE name_id = :name")
                .bind("name", nameId)
                .execute());
        return jdbi.withHandle(h -> h.createQuery("""
                        DELETE FROM possible_duplicate WHERE name_id = :name OR other_id = :name
                            OR EXISTS (SELECT FROM unnest(:texts) AS t (text) WHERE strpos(lower(held::text), lower(t.text)) > 0)
                        RETURNING *
                        """)
                .bind("name", nameId)
                .bind("texts", texts.toArray(String[]::new))
                .mapTo(Duplicate.class)
                .list());
    }

    /** Rows of a list that is taken back are nothing to decide about any more. */
    List<Duplicate> dropOpen(UUID listId) {
        return jdbi.withHandle(h -> h.createQuery(
                        "DELETE FROM possible_duplicate WHERE list_id = :list AND state = 'OPEN' RETURNING *")
                .bind("list", listId)
                .mapTo(Duplicate.class)
                .list());
    }
}
