package io.needmap.interview.theme;

import io.needmap.kit.aggregate.Versioned;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theme as everybody sees it, and the data of its events. */
record ThemeResponse(
        UUID id, long version, String name, @Nullable String description) implements Versioned {

    static ThemeResponse of(Theme theme) {
        return new ThemeResponse(theme.id(), theme.version(), theme.name(), theme.description());
    }

    ThemeRequest toRequest() {
        return new ThemeRequest(null, name, description);
    }
}
