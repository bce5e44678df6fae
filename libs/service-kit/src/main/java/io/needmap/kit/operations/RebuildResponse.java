package io.needmap.kit.operations;

/** The replica epoch that has begun: positions of an older one do not count any more. */
public record RebuildResponse(long epoch) {}
