package io.needmap.materials.search;

import java.util.List;

/**
 * What is really searched for.
 *
 * @param text as a text search query of the database
 * @param synonyms what of it comes from the glossary
 */
record SearchQuery(String text, List<SearchSynonym> synonyms) {}
