package io.needmap.local.sample;

import java.util.List;

/**
 * One thing that the reps want to know before they call.
 *
 * @param weight declared weight, 0–5
 * @param power how much a desired answer moves the odds of winning, in log odds; 0 when it is asked for but useless
 * @param known share of the names whose answer is on the list, 0–1
 * @param asks the information needs behind it
 */
record CriterionScript(
        String code,
        String question,
        String why,
        String ifYes,
        String ifNo,
        String answerType,
        List<String> options,
        List<String> desired,
        int weight,
        boolean mustKnow,
        double power,
        double known,
        List<Ask> asks) {

    record Ask(String know, String says) {}

    record Sheet(List<CriterionScript> criteria) {}
}
