package io.needmap.leads.lead;

import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import io.needmap.leads.criterion.Completeness;
import io.needmap.leads.criterion.Criteria;
import io.needmap.leads.name.AnswerSheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds leads against the criteria that are active now; with the same two queries for one lead and for a page of them. */
@ApplicationScoped
class LeadContexts {

    private final Criteria criteria;
    private final AnswerSheets sheets;
    private final double qualifiedFrom;

    LeadContexts(Criteria criteria, AnswerSheets sheets, LeadSettings settings) {
        this.criteria = criteria;
        this.sheets = sheets;
        this.qualifiedFrom = settings.completeness();
    }

    List<LeadResponse> of(List<Lead> leads) {
        return of(leads, leads.stream().map(Lead::id).toList());
    }

    /**
     * The same when it is known of some leads that nothing is known about them.
     *
     * @param answered the others
     */
    List<LeadResponse> of(List<Lead> leads, Collection<UUID> answered) {
        if (leads.isEmpty()) {
            return List.of();
        }
        var active = criteria.active();
        var known = answered.isEmpty() ? Map.<UUID, Map<UUID, String>>of() : sheets.of(answered);
        var blank = completeness(active, Map.of());
        return leads.stream()
                .map(lead -> {
                    var answers = answers(known, lead);
                    var context = answers.isEmpty() ? blank : completeness(active, answers);
                    return LeadResponse.of(lead, context, qualifiedFrom);
                })
                .toList();
    }

    LeadResponse of(Lead lead) {
        return of(List.of(lead)).get(0);
    }

    /** What is known in the cycle, by criterion. */
    Map<UUID, String> answers(Lead lead) {
        return answers(sheets.of(List.of(lead.id())), lead);
    }

    /** Refuses to qualify when nothing says what Sales must know: 422. */
    void requireCriteria() {
        if (criteria.active().isEmpty()) {
            throw new ProblemException(
                    LeadProblem.NO_CRITERIA, "activate at least one criterion: a question that a rep asked for");
        }
    }

    /** Refuses a lead that Sales could not call: 422, with what is missing. */
    void requireCallable(Lead lead) {
        var active = criteria.active();
        var answers = answers(lead);
        refuseKnockOuts(active, answers);
        var context = completeness(active, answers);
        if (!context.suffices(qualifiedFrom)) {
            throw new ProblemException(
                    LeadProblem.NEEDS_CONTEXT,
                    "answer what is missing: POST /api/v1/names/%s/answers".formatted(lead.nameId()),
                    List.of(),
                    Map.of(
                            "missing", context.missing(),
                            "mustKnowMissing", context.mustKnowMissing(),
                            "completeness", context.completeness(),
                            "qualifiedFrom", qualifiedFrom));
        }
    }

    private static void refuseKnockOuts(List<AskedCriterion> active, Map<UUID, String> answers) {
        var against = active.stream()
                .filter(c -> answers.containsKey(c.id()) && c.knocksOut(answers.get(c.id())))
                .map(AskedCriterion::code)
                .toList();
        if (!against.isEmpty()) {
            throw new ProblemException(
                    LeadProblem.KNOCKED_OUT, "disqualify the lead", List.of(), Map.of("criteria", against));
        }
    }

    private static Completeness completeness(List<AskedCriterion> active, Map<UUID, String> answers) {
        return Completeness.of(active, answers.keySet());
    }

    private static Map<UUID, String> answers(Map<UUID, Map<UUID, String>> known, Lead lead) {
        return known.getOrDefault(lead.id(), Map.of());
    }
}
