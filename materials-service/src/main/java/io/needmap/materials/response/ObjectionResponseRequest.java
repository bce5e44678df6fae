package io.needmap.materials.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The material that answers an objection.
 *
 * @param id chosen by the client, or none
 * @param themeId the theme of the objection
 * @param objection what buyers say, in short
 */
record ObjectionResponseRequest(
        @Nullable UUID id,
        @NotNull UUID themeId,
        @NotBlank @Size(max = 300) String objection,
        @NotNull UUID materialId) {}
