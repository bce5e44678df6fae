package io.needmap.similarity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as its words.
 *
 * @param words stems with the language in which they are words, so that none of one language is taken for one of another
 * @param meaning what a {@link Meaning} made of it, where it has
 */
public record Text(UUID id, Set<String> words, @Nullable Point meaning) {}
