package io.needmap.interview.linter;

import io.needmap.similarity.Wording;

/**
 * A question that nobody is to ask.
 *
 * @param reason why not
 * @param alternative what to ask instead
 */
public record NeverAsk(Wording question, String reason, String alternative) {}
