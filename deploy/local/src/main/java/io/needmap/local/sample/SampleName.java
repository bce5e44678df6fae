package io.needmap.local.sample;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the name list.
 *
 * @param fields the columns that tell who it is, by column name; may be as dirty as real ones
 * @param answers what the list knows of what Sales wants to know, by criterion code
 * @param outcome how the lead ended, for the few that were worked
 */
record SampleName(
        String externalId,
        Map<String, String> fields,
        Map<String, String> answers,
        @Nullable Outcome outcome) {

    enum Outcome {
        WON,
        LOST
    }
}
