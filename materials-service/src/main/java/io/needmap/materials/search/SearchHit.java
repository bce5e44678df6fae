package io.needmap.materials.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A material that was found.
 *
 * @param rank how well it fits the words; larger is better
 */
record SearchHit(
        UUID id,
        String title,
        String kind,
        String origin,
        String state,
        @Nullable String link,
        double rank) {}
