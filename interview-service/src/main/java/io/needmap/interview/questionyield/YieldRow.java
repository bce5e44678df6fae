package io.needmap.interview.questionyield;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How often a question was asked, how often it brought something, and what came out of that.
 *
 * @param criteria active ones that answers ask for
 * @param telling those of them whose answers tell something of leads, or may
 * @param power the most that the answers to one of them tell; null while nobody said
 */
record YieldRow(
        UUID questionId,
        String text,
        String state,
        long askings,
        long brought,
        long criteria,
        long telling,
        @Nullable String power) {}
