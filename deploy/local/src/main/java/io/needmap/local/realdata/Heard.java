package io.needmap.local.realdata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One statement made of one row.
 *
 * @param key names it for ever within its file
 * @param step the transition that the conversation was about, if any
 * @param group key of the activity it is placed on, if it shall be placed
 */
record Heard(
        String kind,
        String key,
        Speaker speaker,
        @Nullable Step step,
        @Nullable String group,
        RowRef row,
        Map<String, Object> fields) {

    private static final int LONGEST = 500;

    /** A text as the short name of an activity; the quote keeps every word. */
    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
