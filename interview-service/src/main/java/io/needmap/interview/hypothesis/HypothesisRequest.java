package io.needmap.interview.hypothesis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis.
 *
 * @param id chosen by the client, or none
 * @param segment of the market that it is about
 * @param assumption what we assume worries the segment
 * @param themeId the theme of the field that it belongs to
 * @param evidence what it rests on, at most 50; none is needed before it is activated
 */
record HypothesisRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 100) String segment,
        @NotBlank @Size(max = 1000) String assumption,
        @Nullable UUID themeId,

        @Nullable @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {}
