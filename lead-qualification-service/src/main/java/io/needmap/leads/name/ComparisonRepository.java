package io.needmap.leads.name;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Which names are to be compared with which. */
@ApplicationScoped
class ComparisonRepository {

    /** A key that more names share tells nothing. */
    private static final int MOST_OF_A_KEY = 50;

    private static final int BUNDLE = 500;

    /** Two names with a key in common, the elder first. */
    record Pair(UUID elder, UUID younger) {}

    private final Jdbi jdbi;

    ComparisonRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes names in bundles, of which there are as few as can be. */
    void note(List<UUID> names) {
        jdbi.useHandle(h -> {
            var bundles = h.prepareBatch("INSERT INTO names_to_compare (name_ids) VALUES (:names)");
            for (int from = 0; from < names.size(); from += BUNDLE) {
                var bundle = names.subList(from, Math.min(names.size(), from + BUNDLE));
                bundles.bind("names", bundle.toArray(UUID[]::new)).add();
            }
            bundles.execute();
        });
    }

    boolean importGoesOn() {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT FROM import_job WHERE finished_at IS NULL)")
                .mapTo(Boolean.class)
                .one());
    }

    /** The names of the oldest bundles, so many and up to a bundle more. */
    Set<UUID> take(int enough) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                        DELETE FROM names_to_compare WHERE seq = ANY (ARRAY(
                            SELECT seq FROM (
                                SELECT seq, sum(cardinality(name_ids)) OVER (ORDER BY seq) - cardinality(name_ids) AS before
                                FROM (SELECT seq, name_ids FROM names_to_compare ORDER BY seq LIMIT :enough
                                    FOR UPDATE SKIP LOCKED) AS oldest) AS counted
                            WHERE before < :enough))
                        RETURNING name_ids
                        """)
                        .bind("enough", enough)
                        .mapTo(UUID[].class)
                        .list())
                .stream()
                .flatMap(Stream::of)
                .collect(Collectors.toSet());
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
