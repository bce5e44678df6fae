package io.needmap.activitymap.glossary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A common term.
 *
 * @param variants what reps say instead
 */
record TermRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String term,
        @Nullable @Size(min = 1, max = 1000) String meaning,
        @NotNull @Size(max = 100) List<@NotNull @Valid VariantRequest> variants) {

    /**
     * What reps say instead.
     *
     * @param regionCode where they do; everywhere when absent
     */
    record VariantRequest(
            @NotBlank @Size(max = 200) String text,
            @Nullable @Size(min = 1, max = 20) String regionCode) {}
}
