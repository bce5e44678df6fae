package io.needmap.materials.search;

import io.needmap.kit.database.Fields;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SearchRepository {

    private static final String FOUND = """
            FROM material, CAST(:query AS tsquery) query WHERE search @@ query
            """;

    private final Jdbi jdbi;

    SearchRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The best first, one more than the limit. */
    List<SearchHit> page(SearchFilter filter, String query, @Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM (SELECT id, title, kind, origin, state, link, "
                        + "CAST(ts_rank(search, query) AS double precision) AS rank " + FOUND + filter.conditions()
                        + ") f WHERE TRUE" + (after == null ? "" : " AND (rank, id) < (:lastRank, :lastId)")
                        + " ORDER BY rank DESC, id DESC LIMIT :limit")
                .bind("query", query)
                .bind("lastRank", after == null ? null : after.number(0))
                .bind("lastId", after == null ? null : after.uuid(1))
                .bind("limit", limit + 1)
                .bindNamedArgumentFinder(Fields.of(filter))
                .mapTo(SearchHit.class)
                .list());
    }

    List<SearchFacet> facets(SearchFilter filter, String query) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT f.property, f.value, count(*) AS count
                        """ + FOUND.replace("FROM material,", """
                                FROM material CROSS JOIN LATERAL (
                                    VALUES ('kind', kind), ('origin', origin), ('state', state),
                                        ('language', language)) f (property, value),
                                """) + filter.conditions()
                        + " GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2")
                .bind("query", query)
                .bindNamedArgumentFinder(Fields.of(filter))
                .mapTo(SearchFacet.class)
                .list());
    }

    void missed(String query, Instant at) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                        INSERT INTO unmet_search AS u VALUES (:query, 1, :at, :at)
                        ON CONFLICT (query) DO UPDATE SET searches = u.searches + 1,
                            last_at = greatest(u.last_at, excluded.last_at)
                        """).bind("query", query).bind("at", at).execute());
    }

    /** The most frequent first, one more than the limit. */
    List<UnmetSearch> unmet(@Nullable PageToken after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        """
                        SELECT u.*, a.id AS activity_id, a.name AS activity_name FROM unmet_search u
                        LEFT JOIN LATERAL (
                            SELECT r.id, r.name FROM activity_replica r, CAST(replace(CAST(
                                plainto_tsquery('simple', u.query) AS text), '&', '|') AS tsquery) any_word
                            WHERE r.words @@ any_word AND r.state <> 'RETIRED'
                            ORDER BY ts_rank(r.words, any_word) DESC, r.id LIMIT 1) a ON TRUE
                        WHERE TRUE
                        """ + (after == null ? "" : " AND (u.searches, u.query) < (:lastSearches, :lastQuery)")
                                + " ORDER BY u.searches DESC, u.query DESC LIMIT :limit")
                .bind("lastSearches", after == null ? null : after.whole(0))
                .bind("lastQuery", after == null ? null : after.text(1))
                .bind("limit", limit + 1)
                .mapTo(UnmetSearch.class)
                .list());
    }
}
