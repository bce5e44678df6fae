package io.needmap.leads.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A question with a closed set of answers, as power is measured of it. */
record MeasuredCriterion(
        UUID id,
        String code,
        String question,
        String state,
        String answerType,
        List<String> options,
        List<String> desired,
        double declaredWeight) {

    boolean isActive() {
        return state.equals("ACTIVE");
    }

    /** The outcomes of each of its answers, given or not, and of answers that were options once. */
    List<Outcomes> outcomes(Map<String, Outcomes> tallied) {
        var answers = new ArrayList<>(answerType.equals("YES_NO") ? List.of("YES", "NO") : options);
        tallied.keySet().stream()
                .filter(value -> !answers.contains(value))
                .sorted()
                .forEach(answers::add);
        return answers.stream()
                .map(value -> tallied.getOrDefault(value, new Outcomes(value, 0, 0)))
                .toList();
    }
}
