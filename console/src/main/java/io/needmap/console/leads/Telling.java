package io.needmap.console.leads;

import io.needmap.console.leads.LeadAnswers.Gap;
import io.needmap.console.leads.LeadAnswers.Power;
import io.needmap.console.leads.LeadAnswers.ValuePower;
import io.needmap.console.plot.RatioPlot;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a question is worth, beside how often its answer is known.
 *
 * @param power what won and lost leads tell
 * @param gap how often it is known; null when that is not known
 */
record Telling(Power power, @Nullable Gap gap) {

    private static final int FEW = 50;

    /** The answer that tells most. */
    public Optional<ValuePower> best() {
        return power.values().stream()
                .filter(value -> value.standardError() > 0)
                .max(Comparator.comparingDouble(value -> Math.abs(value.weightOfEvidence()) / value.standardError()));
    }

    /** That answer's ratio, as a plot. */
    public @Nullable RatioPlot plot() {
        return best().map(value -> RatioPlot.of(value.weightOfEvidence(), value.standardError()))
                .orElse(null);
    }

    /** For how many of a hundred open leads the answer is known. */
    public int known() {
        return gap == null || gap.openLeads() == 0 ? 0 : Math.round(100f * gap.answered() / gap.openLeads());
    }

    /** Whether it tells, and is mostly not known. */
    public boolean blind() {
        return tells() && known() < FEW;
    }

    /** What to do about it. */
    public String verdict() {
        if (power.label().equals("INSUFFICIENT")) {
            return "Cannot tell yet";
        }
        if (!tells()) {
            return known() < FEW ? "Tells us little" : "Stop asking";
        }
        return known() < FEW ? "Ask it everywhere" : "Keep asking";
    }

    /** How the verdict looks. */
    public String tone() {
        return blind() ? "hole" : tells() ? "have" : "mute";
    }

    private boolean tells() {
        return power.label().equals("MEDIUM") || power.label().equals("STRONG");
    }
}
