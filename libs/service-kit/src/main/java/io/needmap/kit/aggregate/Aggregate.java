package io.needmap.kit.aggregate;

import java.util.UUID;

/**
 * The root of a consistency boundary: an immutable record whose behaviour answers with the changed record.
 *
 * <p>Aggregates never leave their service class; the architecture tests see to it.
 */
public interface Aggregate extends Versioned {

    /** The aggregate's id, UUIDv7 unless the client chose it. */
    UUID id();
}
