package io.needmap.materials.match;

/**
 * How far the catalogue is reviewed: materials = matched + setAside + unreviewed, matches = proposed + confirmed +
 * rejected.
 *
 * @param materials that are not archived
 */
record MatchSummary(
        long materials,
        long matched,
        long setAside,
        long unreviewed,
        long matches,
        long proposed,
        long confirmed,
        long rejected) {}
