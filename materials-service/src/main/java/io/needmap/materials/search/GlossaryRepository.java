package io.needmap.materials.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GlossaryRepository {

    /** A word of a question that has others beside it, as text search queries of the database. */
    private record Known(
            String said, String term, List<String> words, String together, String inOrder, String instead) {}

    private static final int MOST_SYNONYMS = 20;

    private final Jdbi jdbi;

    GlossaryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes in a term that is newer than what is known of it. */
    void put(UUID id, long sequence, String term, List<String> words) {
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH newer AS (
                            INSERT INTO glossary_term AS known VALUES (:id, :sequence, :term)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, term = excluded.term
                            WHERE known.sequence < excluded.sequence RETURNING id),
                        told AS (SELECT DISTINCT lower(word) AS word FROM unnest(:words) AS w (word)),
                        gone AS (
                            DELETE FROM glossary_word g USING newer
                            WHERE g.term_id = newer.id AND g.text NOT IN (SELECT word FROM told))
                        INSERT INTO glossary_word (term_id, text) SELECT newer.id, told.word FROM newer, told
                        ON CONFLICT DO NOTHING
                        """)
                .bind("id", id)
                .bind("sequence", sequence)
                .bind("term", term)
                .bind("words", words.toArray(String[]::new))
                .execute());
    }

    /** The question with what the glossary knows for its words, the longest expressions first. */
    SearchQuery translate(String q) {
        return jdbi.withHandle(h -> {
            String query = h.createQuery("SELECT CAST(websearch_to_tsquery('simple', :q) AS text)")
                    .bind("q", q)
                    .mapTo(String.class)
                    .one();
            var synonyms = new ArrayList<SearchSynonym>();
            for (var known : known(h, q)) {
                String wider = widen(h, widen(h, query, known.together(), known), known.inOrder(), known);
                if (!wider.equals(query)) {
                    synonyms.add(new SearchSynonym(known.said(), known.term(), known.words()));
                    query = wider;
                }
            }
            return new SearchQuery(query, synonyms);
        });
    }

    private static List<Known> known(Handle h, String q) {
        return h.createQuery("""
                        SELECT w.text AS said, t.term,
                            array_agg(o.text ORDER BY o.text) FILTER (WHERE o.text <> w.text) AS words,
                            CAST(plainto_tsquery('simple', w.text) AS text) AS together,
                            CAST(phraseto_tsquery('simple', w.text) AS text) AS in_order,
                            string_agg('(' || CAST(CASE WHEN o.text = w.text THEN plainto_tsquery('simple', o.text)
                                ELSE phraseto_tsquery('simple', o.text) END AS text) || ')', ' | ') AS instead
                        FROM (SELECT tsvector_to_array(to_tsvector('simple', :q)) AS lexemes) asked
                        JOIN glossary_word w ON w.lexemes && asked.lexemes AND w.lexemes <@ asked.lexemes
                        JOIN glossary_term t ON t.id = w.term_id
                        JOIN glossary_word o ON o.term_id = w.term_id AND o.lexemes <> '{}'
                        GROUP BY w.term_id, w.text, w.lexemes, t.term HAVING count(*) > 1
                        ORDER BY cardinality(w.lexemes) DESC, w.text, t.term LIMIT :most
                        """)
                .bind("q", q)
                .bind("most", MOST_SYNONYMS)
                .mapTo(Known.class)
                .list();
    }

    private static String widen(Handle h, String query, String words, Known known) {
        return h.createQuery(
                        "SELECT CAST(ts_rewrite(CAST(:query AS tsquery), CAST(:words AS tsquery), CAST(:by AS tsquery)) AS text)")
                .bind("query", query)
                .bind("words", words)
                .bind("by", known.instead())
                .mapTo(String.class)
                .one();
    }
}
