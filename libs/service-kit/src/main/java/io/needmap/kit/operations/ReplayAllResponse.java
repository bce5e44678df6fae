package io.needmap.kit.operations;

/**
 * What became of all dead letters.
 *
 * @param replayed how many are applied
 * @param failed how many failed again
 */
public record ReplayAllResponse(int replayed, int failed) {}
