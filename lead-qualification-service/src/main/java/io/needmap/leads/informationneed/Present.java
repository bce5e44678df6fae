package io.needmap.leads.informationneed;

import io.needmap.kit.event.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** An event without a field that its contract requires can never be applied. */
final class Present {

    private Present() {}

    static String text(@Nullable String value, String field) {
        if (value == null) {
            throw new MalformedEventException("no " + field, new IllegalArgumentException(field));
        }
        return value;
    }
}
