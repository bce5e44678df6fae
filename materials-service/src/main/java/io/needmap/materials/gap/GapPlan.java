package io.needmap.materials.gap;

/**
 * Who closes a gap, when, and how much work it is.
 *
 * @param quarter for example {@code 2026-Q4}
 * @param effort 1, 2, 3, 5 or 8
 */
record GapPlan(String owner, String quarter, int effort) {}
