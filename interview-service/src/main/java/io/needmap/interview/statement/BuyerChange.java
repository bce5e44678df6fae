package io.needmap.interview.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The change that a rep wants to bring about in a buyer.
 *
 * @param from what the buyer thinks or does before, 1 to 500 characters
 * @param to what the buyer thinks or does after, 1 to 500 characters
 */
public record BuyerChange(
        @NotBlank @Size(max = 500) String from,
        @NotBlank @Size(max = 500) String to) {}
