package io.needmap.console.leads;

import io.needmap.console.leads.LeadAnswers.Criterion;
import io.needmap.console.leads.LeadAnswers.Known;
import io.needmap.console.leads.LeadAnswers.Lead;
import io.needmap.console.leads.LeadAnswers.Name;
import io.needmap.console.page.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a lead.
 *
 * @param lead the lead
 * @param name whose it is; null for who may not see it
 * @param criteria what Sales wants to know
 * @param due the promises that wait
 * @param scoring what explains its score
 */
record LeadView(Lead lead, @Nullable Name name, List<Criterion> criteria, List<Due> due, ScoreView scoring) {

    private static final Set<String> OVER = Set.of("WON", "LOST", "REJECTED", "DISQUALIFIED", "EXPIRED");

    /** The criteria, those that must be known in front. */
    public List<Criterion> asked() {
        return criteria.stream()
                .filter(criterion -> criterion.state().equals("ACTIVE"))
                .sorted(Comparator.comparing(Criterion::mustKnow)
                        .thenComparing(Criterion::declaredWeight)
                        .reversed())
                .toList();
    }

    /** What is known; null when it is not. */
    public @Nullable Known answer(Criterion criterion) {
        return name == null
                ? null
                : name.answers().stream()
                        .filter(answer -> answer.criterionCode().equals(criterion.code()))
                        .findFirst()
                        .orElse(null);
    }

    /** The question behind a code. */
    public String question(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .map(Criterion::question)
                .findFirst()
                .orElse(Words.words(code));
    }

    /** Whether it must be known and is not. */
    public boolean blocks(Criterion criterion) {
        return lead.mustKnowMissing().contains(criterion.code());
    }

    /** Whether its course is run. */
    public boolean over() {
        return OVER.contains(lead.state());
    }

    /** The steps that its state allows, as the API calls them. */
    public List<String> next() {
        return switch (lead.state()) {
            case "NAME", "ENRICHING" -> List.of("qualify");
            case "QUALIFIED" -> List.of("hand-over");
            case "HANDED_OVER" -> List.of("accept");
            case "ACCEPTED" -> List.of("touch");
            case "WORKING" -> List.of("opportunity");
            case "OPPORTUNITY" -> List.of("win");
            case "LOST", "REJECTED", "EXPIRED" -> List.of("recycle");
            default -> List.of();
        };
    }

    /** How it ends early from here, when it can. */
    public @Nullable String exit() {
        return switch (lead.state()) {
            case "NAME", "ENRICHING", "QUALIFIED" -> "disqualify";
            case "HANDED_OVER" -> "reject";
            case "ACCEPTED", "WORKING", "OPPORTUNITY" -> "lose";
            default -> null;
        };
    }

    /** Its completeness in percent. */
    public long percent() {
        return Math.round(lead.completeness() * 100);
    }
}
