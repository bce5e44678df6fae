package io.needmap.materials.search;

import java.util.List;

/**
 * Words of the glossary that were searched for besides those that were asked for.
 *
 * @param said what was asked for
 * @param term what it is called in common
 * @param words what was searched for as well
 */
record SearchSynonym(String said, String term, List<String> words) {}
