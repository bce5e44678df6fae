package io.needmap.interview.statement;

import io.needmap.interview.filter.Filter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StatementSearchRepository {

    /** A statement that was found, and the numbers by which it is put in order. */
    record Found(UUID id, double rank) {}

    /** Where the page before ended. */
    record Last(double rank, UUID id) {}

    private final Jdbi jdbi;

    StatementSearchRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The best first, one more than the limit. Only the newest of all that match are put in order, so that a word that
     * everybody says costs no more than one that few say.
     */
    List<Found> find(StatementSearch search, @Nullable Last after, int limit) {
        var text = SearchText.of(search.q());
        var filter = Filter.after("id", null)
                .missing("erased_at")
                .equal("kind", search.kind())
                .equal("region_code", search.regionCode())
                .equal("COALESCE(content ->> 'language', 'en')", search.language());
        String query = query(text, SearchLanguage.of(search.language()));
        if (query.isEmpty()) {
            return List.of();
        }
        String sql =
                """
                WITH found AS MATERIALIZED (
                    SELECT id, search FROM statement %s AND search @@ (%s) ORDER BY id DESC LIMIT :newest),
                ranked AS (SELECT id, CAST(ts_rank(search, %s) AS float8) AS rank FROM found)
                SELECT id, rank FROM ranked %s ORDER BY rank DESC, id DESC LIMIT :limit
                """.formatted(filter.where(), query, query, after == null ? "" : "WHERE (rank, id) < (:rank, :id)");
        return jdbi.withHandle(h -> {
            var found = filter.bind(h.createQuery(sql))
                    .bind("newest", StatementSearch.NEWEST)
                    .bind("limit", limit + 1);
            if (!text.words().isEmpty()) {
                found.bind("words", text.words());
            }
            for (int i = 0; i < text.beginnings().size(); i++) {
                found.bind("beginning" + i, text.beginnings().get(i) + ":*");
            }
            for (int i = 0; i < text.without().size(); i++) {
                found.bind("without" + i, text.without().get(i));
            }
            if (after != null) {
                found.bind("rank", after.rank()).bind("id", after.id());
            }
            return found.mapTo(Found.class).list();
        });
    }

    /** The statements with these ids, in their order. */
    List<Statement> statements(List<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT s.* FROM unnest(:ids) WITH ORDINALITY AS f (id, n) JOIN statement s ON s.id = f.id
                        ORDER BY f.n
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Statement.class)
                .list());
    }

    /** Words in the forms of any of the languages, and beginnings of words as they are written; empty for no word. */
    private static String query(SearchText text, SearchLanguage[] languages) {
        var parts = new ArrayList<String>();
        if (!text.words().isEmpty()) {
            parts.add(inAny(languages, "websearch_to_tsquery('%s', :words)"));
        }
        IntStream.range(0, text.beginnings().size())
                .forEach(i -> parts.add("to_tsquery('simple', :beginning%d)".formatted(i)));
        if (!parts.isEmpty()) {
            IntStream.range(0, text.without().size())
                    .forEach(i -> parts.add("!!" + inAny(languages, "phraseto_tsquery('%s', :without" + i + ")")));
        }
        return String.join(" && ", parts);
    }

    private static String inAny(SearchLanguage[] languages, String function) {
        return Stream.of(languages)
                .map(language -> function.formatted(language.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" || ", "(", ")"));
    }
}
