package io.needmap.interview.glossary;

import io.needmap.interview.replica.Sequenced;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class GlossaryRepository {

    /** A word that was asked for, and another one for the same. */
    record Synonym(String said, String other) {}

    private final Jdbi jdbi;

    GlossaryRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes over terms that are newer than the known ones, with all their words. */
    void follow(List<Sequenced<GlossaryTerm>> terms) {
        var words = terms.stream().flatMap(term -> term.fact().words().stream()).toArray(String[]::new);
        var of = terms.stream()
                .flatMap(term ->
                        term.fact().words().stream().map(word -> term.fact().id()))
                .toArray(UUID[]::new);
        jdbi.useHandle(h -> h.createUpdate("""
                        WITH newer AS (
                            INSERT INTO glossary_term AS replica (id, sequence)
                            SELECT * FROM unnest(:ids, :sequences)
                            ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence
                            WHERE replica.sequence < excluded.sequence RETURNING id),
                        told AS (
                            SELECT DISTINCT newer.id, lower(regexp_replace(btrim(t.word), '\\s+', ' ', 'g')) AS word
                            FROM unnest(:of, :words) AS t (id, word) JOIN newer ON newer.id = t.id),
                        gone AS (
                            DELETE FROM glossary_word w USING newer WHERE w.term_id = newer.id
                                AND NOT EXISTS (SELECT FROM told WHERE told.id = w.term_id AND told.word = w.word))
                        INSERT INTO glossary_word (term_id, word) SELECT id, word FROM told ON CONFLICT DO NOTHING
                        """)
                .bind("ids", terms.stream().map(term -> term.fact().id()).toArray(UUID[]::new))
                .bind("sequences", terms.stream().map(Sequenced::sequence).toArray(Long[]::new))
                .bind("of", of)
                .bind("words", words)
                .execute());
    }

    /** Those of the words, in small letters, that the glossary has. */
    List<String> known(Collection<String> words) {
        return jdbi.withHandle(h -> h.createQuery("SELECT DISTINCT word FROM glossary_word WHERE word = ANY (:words)")
                .bind("words", words.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }

    /** Other words for those that are asked for, the longest first. */
    List<Synonym> synonyms(Collection<String> words, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT said.word AS said, o.word AS other, length(said.word) AS length
                        FROM glossary_word said JOIN glossary_word o ON o.term_id = said.term_id AND o.word <> said.word
                        WHERE said.word = ANY (:words) ORDER BY length DESC, said, other LIMIT :most
                        """)
                .bind("words", words.toArray(String[]::new))
                .bind("most", most)
                .mapTo(Synonym.class)
                .list());
    }
}
