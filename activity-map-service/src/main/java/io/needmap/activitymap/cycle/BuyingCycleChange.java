package io.needmap.activitymap.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a cycle can change.
 *
 * @param stages all stages in their order; one that is left out is removed
 */
record BuyingCycleChange(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 100) String segment,
        @NotNull Boolean isDefault,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid StageRequest> stages) {}
