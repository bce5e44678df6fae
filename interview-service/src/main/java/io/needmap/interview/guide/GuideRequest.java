package io.needmap.interview.guide;

import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guide.
 *
 * @param id chosen by the client, or none
 * @param transitions the transitions that it asks about, at most 50
 * @param questionIds what is asked, in order, at most 100
 */
record GuideRequest(
        @Nullable UUID id,
        @NotBlank @Size(max = 200) String name,
        @NotNull GuideKind kind,

        @Nullable @Size(max = 50) List<@NotNull @Valid Transition> transitions,

        @Nullable @Size(max = 100) List<@NotNull UUID> questionIds) {}
