package io.needmap.interview.theme;

import io.needmap.kit.aggregate.Aggregate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Statements of the field kinds that mean the same, named once.
 *
 * @param description what belongs to it, and what does not
 */
record Theme(UUID id, long version, String name, @Nullable String description) implements Aggregate {

    static Theme create(UUID id, ThemeRequest request) {
        return of(id, 1, request);
    }

    /** The theme with other properties. */
    Theme change(ThemeRequest request) {
        return of(id, version + 1, request);
    }

    private static Theme of(UUID id, long version, ThemeRequest request) {
        return new Theme(id, version, request.name(), request.description());
    }
}
