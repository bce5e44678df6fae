package io.needmap.interview.statement;

import io.needmap.interview.filter.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StatementSearchRepository {

    /** A statement that was found, and the numbers by which it is put in order. */
    record Found(UUID id, double rank) {}

    /** Where the page before ended. */
    record Last(double rank, UUID id) {}

    /** A part of what was typed, and the function that reads it. */
    private record Part(String reading, String text) {}

    /** A part in the forms of the languages, as a query. */
    record Forms(boolean without, String forms) {}

    private final Jdbi jdbi;

    StatementSearchRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The best first, one more than the limit. Only the newest of all that match are put in order, and they are sought
     * among the youngest first, so that a word that everybody says costs no more than one that few say: what so many of
     * the youngest do not hold often enough is rare enough to be found by the index of words alone. How the youngest are
     * looked through depends on the words: it is planned for each search.
     *
     * @param ways the text that was typed, and what says the same in other words
     */
    List<Found> find(StatementSearch search, List<String> ways, @Nullable Last after, int limit) {
        var filter = Filter.after("id", null)
                .missing("erased_at")
                .equal("kind", search.kind())
                .equal("region_code", search.regionCode())
                .equal("COALESCE(content ->> 'language', 'en')", search.language());
        String sql = """
                WITH found AS MATERIALIZED (SELECT id, search FROM (
                    (SELECT id, search FROM statement %1$s AND search @@ CAST(:query AS tsquery)
                        AND number > :older ORDER BY number DESC LIMIT :newest)
                    UNION ALL
                    -- no index has the sum: what was planned for a phrase of common words would read all that is older
                    (SELECT id, search FROM statement %1$s AND search @@ CAST(:query AS tsquery)
                        AND number + 0 <= :older ORDER BY number + 0 DESC LIMIT :newest)) AS newest LIMIT :newest),
                ranked AS (SELECT id, CAST(ts_rank(search, CAST(:query AS tsquery)) AS float8) AS rank FROM found)
                SELECT id, rank FROM ranked %2$s ORDER BY rank DESC, id DESC LIMIT :limit
                """.formatted(filter.where(), after == null ? "" : "WHERE (rank, id) < (:rank, :id)");
        return jdbi.withHandle(h -> {
            var languages = SearchLanguage.of(search.language());
            String query = ways.stream()
                    .map(way -> query(h, SearchText.of(way), languages))
                    .filter(one -> !one.isEmpty())
                    .map(one -> "(" + one + ")")
                    .collect(Collectors.joining(" | "));
            if (query.isEmpty()) {
                return List.of();
            }
            h.execute("SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL enable_seqscan = off");
            var found = filter.bind(h.createQuery(sql))
                    .bind("query", query)
                    .bind("older", last(h) - StatementSearch.YOUNGEST)
                    .bind("newest", StatementSearch.NEWEST)
                    .bind("limit", limit + 1);
            if (after != null) {
                found.bind("rank", after.rank()).bind("id", after.id());
            }
            return found.mapTo(Found.class).list();
        });
    }

    /** The number of the statement that was recorded last. */
    private static long last(Handle h) {
        return h.createQuery("SELECT last_value FROM statement_number_seq")
                .mapTo(Long.class)
                .one();
    }

    /** The statements with these ids, in their order. */
    List<Statement> statements(List<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT %s FROM unnest(:ids) WITH ORDINALITY AS f (n_id, n) JOIN statement ON id = f.n_id
                        ORDER BY f.n
                        """.formatted(StatementRepository.COLUMNS))
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Statement.class)
                .list());
    }

    /**
     * Words in the forms of any of the languages, each form once, and beginnings of words as they are written; empty when
     * there is no word.
     */
    private static String query(Handle h, SearchText text, SearchLanguage[] languages) {
        var parts = new ArrayList<Part>();
        if (!text.words().isEmpty()) {
            parts.add(new Part("websearch_to_tsquery", text.words()));
        }
        text.beginnings().forEach(beginning -> parts.add(new Part("to_tsquery", beginning + ":*")));
        text.without().forEach(word -> parts.add(new Part("phraseto_tsquery", word)));
        var forms = h.createQuery("""
                        SELECT p.reading = 'phraseto_tsquery' AS without, '(' || string_agg(DISTINCT form, ' | ') || ')' AS forms
                        FROM unnest(:readings, :texts) WITH ORDINALITY AS p (reading, text, n), unnest(:languages) AS language,
                            LATERAL (SELECT CAST(CASE p.reading
                                WHEN 'websearch_to_tsquery' THEN websearch_to_tsquery(CAST(language AS regconfig), p.text)
                                WHEN 'phraseto_tsquery' THEN phraseto_tsquery(CAST(language AS regconfig), p.text)
                                ELSE to_tsquery('simple', p.text) END AS text) AS form) AS f
                        WHERE form <> '' GROUP BY p.n, p.reading ORDER BY p.n
                        """)
                .bind("readings", parts.stream().map(Part::reading).toArray(String[]::new))
                .bind("texts", parts.stream().map(Part::text).toArray(String[]::new))
                .bind(
                        "languages",
                        Stream.of(languages)
                                .map(language -> language.name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .mapTo(Forms.class)
                .list();
        return forms.stream().allMatch(Forms::without)
                ? ""
                : forms.stream()
                        .map(form -> form.without() ? "!" + form.forms() : form.forms())
                        .collect(Collectors.joining(" & "));
    }
}
