package io.needmap.interview.linter;

/**
 * A question that nobody is to ask.
 *
 * @param reason why not
 * @param alternative what to ask instead
 */
public record NeverAsk(String text, String reason, String alternative) {}
