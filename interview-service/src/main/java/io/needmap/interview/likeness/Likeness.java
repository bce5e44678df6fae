package io.needmap.interview.likeness;

import java.util.List;
import java.util.UUID;

/**
 * How much a text means the same as the nearest of some others.
 *
 * @param similarity above 0, 1 for the same words
 * @param words that both hold, those that tell most first
 */
public record Likeness(UUID id, double similarity, List<String> words) {}
