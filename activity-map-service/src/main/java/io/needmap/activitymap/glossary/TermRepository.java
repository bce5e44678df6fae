package io.needmap.activitymap.glossary;

import io.needmap.activitymap.glossary.Term.Variant;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TermRepository {

    /** A word, and the term that it stands for in a region, or everywhere. */
    record Translation(String textKey, @Nullable String regionCode, String term) {}

    /** Lingo as it was heard. */
    record Lingo(
            String termKey,
            String term,
            @Nullable String meaning,
            int statements,
            int reps,
            List<String> regionCodes) {}

    /** A term with the words that lead to it. */
    record Worded(
            UUID id,
            String term,
            @Nullable String meaning,
            List<String> variants,
            @Nullable List<Float> coordinates) {}

    private final Jdbi jdbi;

    TermRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Term> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM glossary_term WHERE id = :id")
                .bind("id", id)
                .mapTo(Term.class)
                .findOne());
    }

    Term getForChange(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM glossary_term WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(Term.class)
                        .findOne())
                .orElseThrow(() -> ProblemException.notFound("glossary term", id));
    }

    /** False when the term is agreed already. */
    boolean insert(Term term) {
        return jdbi.withHandle(h -> fields(term, h.createUpdate("""
                        INSERT INTO glossary_term (id, version, term, term_key, meaning, state, variants)
                        VALUES (:id, :version, :term, :key, :meaning, :state, CAST(:variants AS jsonb))
                        ON CONFLICT DO NOTHING
                        """)).execute()) == 1;
    }

    void update(Term term) {
        jdbi.useHandle(h -> fields(term, h.createUpdate("""
                        UPDATE glossary_term SET version = :version, term = :term, term_key = :key, meaning = :meaning,
                            state = :state, variants = CAST(:variants AS jsonb), changed_in = pg_current_xact_id()
                        WHERE id = :id
                        """)).execute());
    }

    /** Whether another agreed term is called so. */
    boolean isTaken(Term term) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM glossary_term
                            WHERE term_key = :key AND state = 'AGREED' AND id <> :id)
                        """)
                .bind("key", Term.key(term.term()))
                .bind("id", term.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** Replaces the words that lead to the term; answers with how many lead to another one already. */
    int putVariants(Term term, Collection<Variant> variants) {
        return jdbi.withHandle(h -> {
            h.execute("DELETE FROM glossary_variant WHERE term_id = ?", term.id());
            int put = h.createUpdate("""
                            INSERT INTO glossary_variant (term_id, text_key, region_code)
                            SELECT :id, key, region FROM unnest(:keys, :regions) AS v (key, region)
                            ON CONFLICT DO NOTHING
                            """)
                    .bind("id", term.id())
                    .bind("keys", variants.stream().map(Variant::key).toArray(String[]::new))
                    .bind("regions", variants.stream().map(Variant::regionCode).toArray(String[]::new))
                    .execute();
            return variants.size() - put;
        });
    }

    /** Those of the regions that are not here. */
    List<String> unknownRegions(Collection<String> codes) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT c FROM unnest(:codes) AS c WHERE NOT EXISTS (SELECT 1 FROM region WHERE code = c)
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    List<Term> pageAfter(@Nullable TermState state, @Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT * FROM glossary_term
                        WHERE (CAST(:after AS uuid) IS NULL OR id > :after)
                            AND (CAST(:state AS text) IS NULL OR state = :state)
                        ORDER BY id LIMIT :limit
                        """)
                .bind("after", id)
                .bind("state", state == null ? null : state.name())
                .bind("limit", limit + 1)
                .mapTo(Term.class)
                .list());
    }

    /** What was heard most often first. */
    List<Lingo> unresolved(@Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT term_key, (array_agg(words ORDER BY recorded_at DESC, id DESC))[1] AS term,
                            (array_agg(meaning ORDER BY recorded_at DESC, id DESC) FILTER (WHERE meaning IS NOT NULL))[1]
                                AS meaning,
                            count(*) AS statements, count(DISTINCT rep_id) AS reps,
                            array_remove(array_agg(DISTINCT region_code), NULL) AS region_codes
                        FROM statement s
                        WHERE kind = 'LINGO' AND term_key IS NOT NULL
                            AND NOT EXISTS (SELECT 1 FROM glossary_variant v WHERE v.text_key = s.term_key
                                AND (v.region_code IS NULL OR v.region_code = s.region_code))
                            AND NOT EXISTS (SELECT 1 FROM glossary_term t
                                WHERE t.term_key = s.term_key AND t.state = 'AGREED')
                        GROUP BY term_key
                        HAVING CAST(:key AS text) IS NULL OR (-count(*), term_key) > (-:statements, :key)
                        ORDER BY count(*) DESC, term_key LIMIT :limit
                        """)
                .bind("key", after == null ? null : after.text(1))
                .bind("statements", after == null ? 0L : after.whole(0))
                .bind("limit", limit + 1)
                .mapTo(Lingo.class)
                .list());
    }

    /** All agreed terms with the words that lead to them, and what the model makes of them. */
    List<Worded> wordings(String model) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        SELECT t.id, t.term, t.meaning,
                            ARRAY(SELECT text_key FROM glossary_variant v WHERE v.term_id = t.id) AS variants, m.coordinates
                        FROM glossary_term t LEFT JOIN meaning_point m ON m.id = t.id AND m.model = :model
                        WHERE t.state = 'AGREED'
                        """).bind("model", model).mapTo(Worded.class).list());
    }

    long oldestRunning() {
        return jdbi.withHandle(h -> h.createQuery("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .mapTo(Long.class)
                .one());
    }

    boolean changedSince(long transaction) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM glossary_term WHERE changed_in >= CAST(:since AS xid8))
                            OR EXISTS (SELECT 1 FROM meaning_point m JOIN glossary_term USING (id)
                                WHERE m.changed_in >= CAST(:since AS xid8))
                        """)
                .bind("since", Long.toString(transaction))
                .mapTo(Boolean.class)
                .one());
    }

    List<Translation> translations() {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT v.text_key, v.region_code, t.term FROM glossary_variant v JOIN glossary_term t ON t.id = v.term_id
                        """).mapTo(Translation.class).list());
    }

    private static Update fields(Term term, Update update) {
        return update.bind("id", term.id())
                .bind("version", term.version())
                .bind("term", term.term())
                .bind("key", Term.key(term.term()))
                .bind("meaning", term.meaning())
                .bind("state", term.state().name())
                .bind("variants", EventJson.tree(term.variants()).toString());
    }
}
