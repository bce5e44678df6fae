package io.needmap.leads.power;

import io.needmap.leads.criterion.AnswerType;
import io.needmap.leads.criterion.AskedCriterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question whose answers can be counted: those of a closed set, and numbers, in ranges.
 *
 * @param ranges of a number
 * @param wanted the answers, or ranges, that speak for a call
 */
public record MeasuredCriterion(
        AskedCriterion asked, @Nullable Ranges ranges, List<Outcomes> outcomes, Set<String> wanted) {

    /**
     * A question with what was counted of it.
     *
     * @param all what was counted of all leads: it makes the ranges
     * @param tallied what was counted of the leads in question
     */
    public static MeasuredCriterion of(AskedCriterion asked, Map<String, Outcomes> all, Map<String, Outcomes> tallied) {
        return asked.answerType() == AnswerType.NUMBER
                ? number(asked, Ranges.of(numbers(asked, all)), numbers(asked, tallied))
                : closed(asked, tallied);
    }

    private static MeasuredCriterion closed(AskedCriterion asked, Map<String, Outcomes> tallied) {
        var answers = new ArrayList<>(asked.answerType() == AnswerType.YES_NO ? List.of("YES", "NO") : asked.options());
        // Answers that were options once.
        tallied.keySet().stream()
                .filter(value -> !answers.contains(value))
                .sorted()
                .forEach(answers::add);
        var outcomes = answers.stream()
                .map(value -> tallied.getOrDefault(value, new Outcomes(value, 0, 0)))
                .toList();
        return new MeasuredCriterion(asked, null, outcomes, Set.copyOf(asked.desired()));
    }

    /** Without what was counted of words, before the question took numbers. */
    private static List<Outcomes> numbers(AskedCriterion asked, Map<String, Outcomes> tallied) {
        return tallied.values().stream()
                .filter(outcomes -> asked.number(outcomes.value()).isPresent())
                .toList();
    }

    private static MeasuredCriterion number(AskedCriterion asked, Ranges ranges, Collection<Outcomes> tallied) {
        int count = ranges.edges().size() + 1;
        long[] won = new long[count];
        long[] lost = new long[count];
        double[] support = new double[count];
        for (var number : tallied) {
            int place = ranges.place(Double.parseDouble(number.value()));
            won[place] += number.won();
            lost[place] += number.lost();
            support[place] += asked.support(number.value()) * (number.won() + number.lost());
        }
        var outcomes = new Outcomes[count];
        var wanted = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            outcomes[i] = new Outcomes(ranges.label(i), won[i], lost[i]);
            if (support[i] * 2 > won[i] + lost[i]) {
                wanted.add(ranges.label(i));
            }
        }
        return new MeasuredCriterion(asked, ranges, Arrays.asList(outcomes), wanted);
    }

    /** What its answers tell. */
    public Power power(PowerSettings settings) {
        return Power.of(outcomes, wanted, settings);
    }
}
