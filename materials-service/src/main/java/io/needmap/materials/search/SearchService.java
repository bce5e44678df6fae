package io.needmap.materials.search;

import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class SearchService {

    private static final int LONGEST_QUERY = 200;

    private final SearchRepository search;
    private final GlossaryRepository glossary;
    private final Clock clock;

    SearchService(SearchRepository search, GlossaryRepository glossary, Clock clock) {
        this.search = search;
        this.glossary = glossary;
        this.clock = clock;
    }

    /** What is found; a search without any result is remembered. */
    SearchResponse find(SearchFilter filter, @Nullable String pageToken, int limit) {
        var after = PageToken.parse(pageToken, 2);
        var query = glossary.translate(filter.q());
        var rows = search.page(filter, query.text(), after, limit);
        if (rows.isEmpty() && after == null) {
            var missed = filter.q().strip().toLowerCase(Locale.ROOT);
            // A capital may be longer as a small letter.
            search.missed(missed.substring(0, Math.min(missed.length(), LONGEST_QUERY)), clock.instant());
        }
        var page = page(rows, limit);
        return new SearchResponse(
                page.items(),
                page.nextPageToken(),
                rows.isEmpty() ? List.of() : search.facets(filter, query.text()),
                query.synonyms());
    }

    /** What is found and nothing beside it; that nothing is found is not remembered. */
    Page<SearchHit> hits(SearchFilter filter, @Nullable String pageToken, int limit) {
        var query = glossary.translate(filter.q());
        return page(search.page(filter, query.text(), PageToken.parse(pageToken, 2), limit), limit);
    }

    private static Page<SearchHit> page(List<SearchHit> rows, int limit) {
        return Page.of(rows, limit, hit -> new Object[] {hit.rank(), hit.id()}, hit -> hit);
    }

    Page<UnmetSearch> unmet(@Nullable String pageToken, int limit) {
        var rows = search.unmet(PageToken.parse(pageToken, 2), limit);
        return Page.of(rows, limit, u -> new Object[] {u.searches(), u.query()}, u -> u);
    }
}
