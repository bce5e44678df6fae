package io.needmap.materials.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.needmap.kit.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param items the best first
 * @param facets over all that was found, not over this page alone
 * @param synonyms words of the glossary that were searched for as well
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SearchResponse(
        List<SearchHit> items, @Nullable String nextPageToken, List<SearchFacet> facets, List<SearchSynonym> synonyms)
        implements Paged {}
