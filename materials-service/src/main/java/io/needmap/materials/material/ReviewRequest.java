package io.needmap.materials.material;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rep says about a draft. A rep's newest review counts.
 *
 * @param versionId the new version that it is about; none for a material that is in review itself
 * @param id chosen by the client, or none
 */
record ReviewRequest(
        @Nullable UUID id,
        @NotNull UUID repId,
        @Nullable UUID versionId,
        @NotNull ReviewVerdict verdict,
        @Size(max = 4000) @Nullable String comment) {}
