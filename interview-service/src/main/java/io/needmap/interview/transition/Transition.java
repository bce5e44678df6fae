package io.needmap.interview.transition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * One step of a buyer.
 *
 * @param from label of the stage where the buyer stands, 1 to 100 characters
 * @param to label of the stage to which the rep wants to move the buyer, 1 to 100 characters
 */
public record Transition(
        @NotBlank @Size(max = 100) String from,
        @NotBlank @Size(max = 100) String to) {}
