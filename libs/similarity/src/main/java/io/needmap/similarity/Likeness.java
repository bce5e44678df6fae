package io.needmap.similarity;

import java.util.List;
import java.util.UUID;

/**
 * How alike a text is to one that was asked about.
 *
 * @param similarity 0 to 1
 * @param meaning how near they are by meaning alone, 0 to 1; 0 where no model was asked
 * @param words those of the asked text that say so, the most telling first
 */
public record Likeness(UUID id, double similarity, double meaning, List<String> words) {}
