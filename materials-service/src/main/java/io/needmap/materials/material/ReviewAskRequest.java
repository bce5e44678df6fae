package io.needmap.materials.material;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reps who are asked for their review; asking again changes nothing.
 *
 * @param versionId the new version that they are asked about; none for a material that is in review itself
 */
record ReviewAskRequest(
        @NotEmpty @Size(max = 50) List<@NotNull UUID> repIds,
        @Nullable UUID versionId) {}
