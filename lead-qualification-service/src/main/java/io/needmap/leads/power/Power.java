package io.needmap.leads.power;

import java.util.List;
import java.util.Set;

/**
 * What the answers to a question tell (formula 7; Siddiqi's information value, smoothed, less what chance alone gives).
 *
 * @param won W, won leads with an answer
 * @param lost L, lost leads with one
 * @param informationValue IV = Σ (pw − pl)·WoE over the V answers
 * @param adjusted max(0, IV − (V−1)(1/W + 1/L)); 0 without a won or without a lost lead
 * @param checkLeakage whether it tells so much that the answer may have come after the outcome
 * @param contradicted whether the desired answers speak against a win
 */
public record Power(
        long won,
        long lost,
        double informationValue,
        double adjusted,
        PowerLabel label,
        boolean checkLeakage,
        boolean contradicted,
        List<ValuePower> values) {

    /**
     * Measures a question.
     *
     * @param outcomes one entry for each answer that the question takes, also for those that nobody gave
     * @param desired the answers that speak for a call, as Sales says
     */
    public static Power of(List<Outcomes> outcomes, Set<String> desired, PowerSettings settings) {
        long won = outcomes.stream().mapToLong(Outcomes::won).sum();
        long lost = outcomes.stream().mapToLong(Outcomes::lost).sum();
        int count = outcomes.size();
        var values =
                outcomes.stream().map(o -> ValuePower.of(o, won, lost, count)).toList();
        double information = values.stream()
                .mapToDouble(v -> v.information(won, lost, count))
                .sum();
        double chance = won == 0 || lost == 0 ? information : (count - 1) * (1.0 / won + 1.0 / lost);
        double adjusted = Math.max(0, information - chance);
        boolean enough = won >= settings.fewestOutcomes() && lost >= settings.fewestOutcomes();
        boolean sure = values.stream().anyMatch(v -> Math.abs(v.z()) >= settings.z());
        return new Power(
                won,
                lost,
                information,
                adjusted,
                label(enough, sure, adjusted, settings),
                enough && sure && adjusted > settings.suspicious(),
                enough && speaksAgainst(outcomes, desired, won, lost, settings),
                values);
    }

    private static PowerLabel label(boolean enough, boolean sure, double adjusted, PowerSettings settings) {
        if (!enough) {
            return PowerLabel.INSUFFICIENT;
        }
        if (!sure || adjusted < settings.telling()) {
            return PowerLabel.NONE;
        }
        return adjusted < settings.strong() ? PowerLabel.MEDIUM : PowerLabel.STRONG;
    }

    /** Held against each other as two answers: what is desired, and the rest. */
    private static boolean speaksAgainst(
            List<Outcomes> outcomes, Set<String> desired, long won, long lost, PowerSettings settings) {
        var wanted = outcomes.stream().filter(o -> desired.contains(o.value())).toList();
        if (wanted.isEmpty() || wanted.size() == outcomes.size()) {
            return false;
        }
        var together = new Outcomes(
                "",
                wanted.stream().mapToLong(Outcomes::won).sum(),
                wanted.stream().mapToLong(Outcomes::lost).sum());
        return ValuePower.of(together, won, lost, 2).z() <= -settings.z();
    }

    /** What may weigh: all of it, or nothing while there are too few outcomes to tell. */
    public Power told(PowerSettings settings) {
        return label == PowerLabel.INSUFFICIENT ? of(List.of(), Set.of(), settings) : this;
    }

    /** Outcomes that it was measured on. */
    public long outcomes() {
        return won + lost;
    }
}
