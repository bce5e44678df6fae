package io.needmap.leads.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.power.Ranges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model knows of a question.
 *
 * @param weight w of formula 7, 0 for a contradicted question; each rests on its own n, so that they need not sum to 1
 * @param outcomes n that the weight rests on
 * @param from what the evidence rests on: the segment, all leads, or nothing but what Sales declares
 * @param ranges of a number
 * @param answers what each answer tells; none while it cannot be told
 */
record ModelCriterion(
        AskedCriterion asked,
        double declaredShare,
        double observedShare,
        double weight,
        long outcomes,
        EvidenceFrom from,
        boolean contradicted,
        @Nullable Ranges ranges,
        List<ModelAnswer> answers) {

    /** Where a question's evidence comes from. */
    enum EvidenceFrom {
        SEGMENT,
        ALL,
        DECLARED
    }

    /**
     * What one answer tells.
     *
     * @param fitted its part of the logit, fitted by likelihood; null while there is too little to fit
     */
    record ModelAnswer(
            String value, double weightOfEvidence, @Nullable Double fitted) {}

    /** The answer's place among the answers, or -1 when nothing can be told from it. */
    @JsonIgnore
    int place(String value) {
        if (answers.isEmpty()) {
            return -1;
        }
        if (ranges != null) {
            var number = asked.number(value);
            return number.isPresent() ? ranges.place(number.getAsDouble()) : -1;
        }
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }
}
