package io.needmap.kit.journal;

import io.needmap.kit.aggregate.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one aggregate.
 *
 * @param event what is published about it
 * @param subject the aggregate's id
 * @param before its public state before; null when it was made
 * @param after its public state after, with the version that the change led to
 */
public record Change(
        EventType event, UUID subject, @Nullable Versioned before, Versioned after) {

    /** The aggregate was made. */
    public static Change created(EventType event, UUID subject, Versioned after) {
        return new Change(event, subject, null, after);
    }

    /** The aggregate was changed. */
    public static Change changed(EventType event, UUID subject, Versioned before, Versioned after) {
        return new Change(event, subject, before, after);
    }
}
