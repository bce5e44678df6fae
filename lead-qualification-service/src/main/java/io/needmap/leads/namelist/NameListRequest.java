package io.needmap.leads.namelist;

import io.needmap.leads.name.IntakeMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known about a list besides its file.
 *
 * @param source where the names come from; without it the list is refused
 * @param mapping which column is which field: {@code externalId}, {@code email}, {@code phone}, {@code givenName},
 *     {@code familyName}, {@code fullName}, {@code company}, {@code title}, {@code country}, {@code doNotContact},
 *     {@code consent}, {@code answer:<criterion code>}, or {@code attribute}; proposed from the header when it is not
 *     said
 * @param mode UPSERT when it is not said
 * @param dryRun whether only the verdicts are wanted
 */
record NameListRequest(
        @Nullable @Valid SourceRequest source,

        @Nullable @Size(max = 500)
        Map<@Size(min = 1, max = 200) String, @NotNull @Size(min = 1, max = 60) String> mapping,

        @Nullable IntakeMode mode,
        boolean dryRun) {

    IntakeMode modeOrDefault() {
        return mode == null ? IntakeMode.UPSERT : mode;
    }
}
