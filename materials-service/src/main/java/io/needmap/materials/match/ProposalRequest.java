package io.needmap.materials.match;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which materials matches are proposed.
 *
 * @param materialIds none for the next 200 that nobody has looked at and that have no proposal; asking again goes on with
 *     those after them
 * @param most how many proposals a material gets; 3 when it is left out
 * @param leastLikeness how alike they must be at least, 0 to 1; 0.25 when it is left out
 */
record ProposalRequest(
        @Size(max = 200) @Nullable List<@NotNull UUID> materialIds,
        @Min(1) @Max(10) @Nullable Integer most,
        @DecimalMin("0.01") @DecimalMax("1") @Nullable Double leastLikeness) {}
