package io.needmap.interview.probing;

import org.jspecify.annotations.Nullable;

/**
 * What to ask next.
 *
 * @param lack what is not said yet
 * @param words that were heard and leave it open, if there are any
 */
public record Probe(Lack lack, String ask, @Nullable String words) {}
