package io.needmap.materials.request;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request.
 *
 * @param text what the requester is told
 * @param materialId with EXISTING_MATERIAL: what there is
 * @param decisionId the decision of a meeting by which it is so
 */
record AnswerRequest(
        @NotNull AnswerKind kind,
        @NotBlank @Size(max = 2000) String text,
        @Nullable UUID materialId,
        @Nullable UUID decisionId) {}
