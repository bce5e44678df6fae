package io.needmap.leads.namelist;

import io.needmap.leads.name.IntakeMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
 * @param phoneRegion where phone numbers without a country code are from, for rows that say no country: ISO 3166, for
 *     example {@code DE}
 * @param dryRun whether only the verdicts are wanted
 */
record NewNameList(
        @Nullable @Valid SourceRequest source,

        @Nullable @Size(max = 500)
        Map<@Size(min = 1, max = 200) String, @NotNull @Size(min = 1, max = 60) String> mapping,

        @Nullable IntakeMode mode,

        @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code of two letters")
        String phoneRegion,

        boolean dryRun) {

    IntakeMode modeOrDefault() {
        return mode == null ? IntakeMode.UPSERT : mode;
    }
}
