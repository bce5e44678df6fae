package io.needmap.interview.rep;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the service, in the same transaction, when a rep is erased: whatever the rep said has to go.
 *
 * @param name the name that the rep had until now
 */
public record RepErased(UUID repId, String name, Instant at) {}
