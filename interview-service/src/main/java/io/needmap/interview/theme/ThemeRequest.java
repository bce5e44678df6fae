package io.needmap.interview.theme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme.
 *
 * @param id chosen by the client, or none
 * @param description what belongs to it, and what does not
 */
record ThemeRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,

        @Nullable @Size(max = 1000) String description) {}
