package io.needmap.activitymap.cycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle from a template or from stages of one's own.
 *
 * @param id chosen by the client, or none
 * @param name needed without a template
 * @param segment the kind of buyer; none for all
 * @param isDefault takes the place of the present default
 */
record BuyingCycleRequest(
        @Nullable UUID id,

        @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200)
        String name,

        @Nullable @Size(min = 1, max = 100) String segment,
        @Nullable Boolean isDefault,
        @Nullable CycleTemplate template,
        @Nullable @Size(min = 1, max = 50) List<@NotNull @Valid StageRequest> stages) {}
