package io.needmap.local.sample;

import java.util.List;

/**
 * One activity as the sample company's reps speak of it, and what was agreed about it.
 *
 * @param terms what reps call it
 * @param says quotes; {@code {plant}} and {@code {who}} are filled with a plant of the region and a person
 * @param because quotes that say what it is for
 * @param tools what is used today
 */
record ActivityScript(
        String key,
        String name,
        String goal,
        Pattern pattern,
        String stage,
        String relevance,
        String tool,
        Change change,
        Ratings ratings,
        List<String> terms,
        List<String> tools,
        List<String> says,
        List<String> because) {

    /** A step from one stage to the next, or the change wanted in the buyer. */
    record Change(String from, String to) {}

    /** The ratings, 1–5, around which the reps' own ratings lie. */
    record Ratings(double importance, double satisfaction) {}

    /** The activities of one transition. */
    record Sheet(Change transition, List<ActivityScript> activities) {}
}
