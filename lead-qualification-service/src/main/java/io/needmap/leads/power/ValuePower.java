package io.needmap.leads.power;

import org.jspecify.annotations.Nullable;

/**
 * What one answer tells.
 *
 * @param weightOfEvidence WoE = ln(pw/pl), pw = (won+1)/(W+V), pl = (lost+1)/(L+V)
 * @param standardError √(1/(won+1) − 1/(W+V) + 1/(lost+1) − 1/(L+V))
 * @param lift P(win | answer) / P(win); null without a won lead, or when nobody answered so
 */
public record ValuePower(
        String value,
        long won,
        long lost,
        double weightOfEvidence,
        double standardError,
        @Nullable Double lift) {

    static ValuePower of(Outcomes outcomes, long allWon, long allLost, int values) {
        double won = outcomes.won() + 1.0;
        double lost = outcomes.lost() + 1.0;
        double ofWon = allWon + (double) values;
        double ofLost = allLost + (double) values;
        long answered = outcomes.won() + outcomes.lost();
        boolean comparable = allWon > 0 && answered > 0;
        double share = comparable ? (double) outcomes.won() / answered : 0;
        double base = comparable ? (double) allWon / (allWon + allLost) : 1;
        return new ValuePower(
                outcomes.value(),
                outcomes.won(),
                outcomes.lost(),
                Math.log(won / ofWon / (lost / ofLost)),
                Math.sqrt(1 / won - 1 / ofWon + 1 / lost - 1 / ofLost),
                comparable ? share / base : null);
    }

    /** This answer's part of the information value, (pw − pl)·WoE. */
    double information(long allWon, long allLost, int values) {
        return ((won + 1.0) / (allWon + values) - (lost + 1.0) / (allLost + values)) * weightOfEvidence;
    }

    /** Standard errors from «tells nothing». */
    double z() {
        return weightOfEvidence / standardError;
    }
}
