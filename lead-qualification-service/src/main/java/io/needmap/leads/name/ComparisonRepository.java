package io.needmap.leads.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which names are to be compared with which. */
@ApplicationScoped
class ComparisonRepository {

    /** A key that more names share tells nothing. */
    private static final int MOST_OF_A_KEY = 50;

    /** Two names with a key in common, the elder first. */
    record Pair(UUID elder, UUID younger) {}

    private final Jdbi jdbi;

    ComparisonRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void note(Collection<UUID> names) {
        jdbi.useHandle(h -> h.createUpdate(
                        "INSERT INTO name_to_compare (name_id) SELECT * FROM unnest(:names) ON CONFLICT DO NOTHING")
                .bind("names", names.toArray(UUID[]::new))
                .execute());
    }

    boolean importGoesOn() {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM import_job WHERE finished_at IS NULL)")
                .mapTo(Boolean.class)
                .one());
    }

    List<UUID> take(int limit) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        DELETE FROM name_to_compare WHERE name_id = ANY (ARRAY(
                            SELECT name_id FROM name_to_compare ORDER BY name_id LIMIT :limit FOR UPDATE SKIP LOCKED))
                        RETURNING name_id
                        """).bind("limit", limit).mapTo(UUID.class).list());
    }

    List<Name> names(Collection<UUID> ids) {
        return jdbi
                .withHandle(h -> h.createQuery("SELECT * FROM name WHERE id = ANY (:ids) AND withdrawn_at IS NULL")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(NameRow.class)
                        .list())
                .stream()
                .map(NameRow::name)
                .toList();
    }

    /** Replaces the keys of the names. */
    void block(Collection<UUID> names, List<String> keys, List<UUID> ofName) {
        jdbi.useHandle(h -> {
            h.createUpdate("DELETE FROM name_block WHERE name_id = ANY (:names)")
                    .bind("names", names.toArray(UUID[]::new))
                    .execute();
            h.createUpdate("""
                            INSERT INTO name_block (key, name_id) SELECT * FROM unnest(:keys, :names)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("keys", keys.toArray(String[]::new))
                    .bind("names", ofName.toArray(UUID[]::new))
                    .execute();
        });
    }

    /** The names that share a key with one of these, unless too many do. */
    List<Pair> pairs(Collection<UUID> names) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT least(b.name_id, o.name_id) AS elder, greatest(b.name_id, o.name_id) AS younger
                        FROM name_block b CROSS JOIN LATERAL (
                            SELECT o.name_id FROM name_block o WHERE o.key = b.key LIMIT :most) AS o
                        WHERE b.name_id = ANY (:names) AND o.name_id <> b.name_id
                          AND (SELECT count(*) FROM (
                            SELECT FROM name_block c WHERE c.key = b.key LIMIT :most) AS c) < :most
                        """)
                .bind("names", names.toArray(UUID[]::new))
                .bind("most", MOST_OF_A_KEY)
                .mapTo(Pair.class)
                .list());
    }
}
