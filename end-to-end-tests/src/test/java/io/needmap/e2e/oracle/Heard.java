package io.needmap.e2e.oracle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A completed interview.
 *
 * @param quarter as {@code 2026-Q4}
 * @param transitions from and to, joined
 */
record Heard(UUID id, UUID rep, String region, String quarter, Instant at, Set<String> transitions) {}
