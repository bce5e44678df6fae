package io.needmap.interview.guide;

import io.needmap.interview.transition.Transition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a ready-made guide becomes one of ours.
 *
 * @param id chosen by the client, or none
 * @param name what it is called here; its own name when absent
 * @param transitions the transitions that it asks about, at most 50
 */
record AdoptRequest(
        @Nullable UUID id,
        @Nullable @Size(min = 1, max = 200) String name,

        @Nullable @Size(max = 50) List<@NotNull @Valid Transition> transitions) {}
