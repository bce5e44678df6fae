package io.needmap.interview.likeness;

import java.util.Set;
import java.util.UUID;

/**
 * What somebody said, as its words.
 *
 * @param words stems with the language in which they are words, so that none of one language is taken for one of another
 */
public record Text(UUID id, Set<String> words) {}
