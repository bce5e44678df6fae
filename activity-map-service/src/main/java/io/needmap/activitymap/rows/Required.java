package io.needmap.activitymap.rows;

import io.needmap.kit.event.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** Fields without which an event says nothing. */
public final class Required {

    private Required() {}

    /** The value; without it the event is malformed. */
    public static <T> T of(@Nullable T value, String field) {
        if (value == null) {
            throw new MalformedEventException("an event without " + field, new IllegalArgumentException(field));
        }
        return value;
    }
}
