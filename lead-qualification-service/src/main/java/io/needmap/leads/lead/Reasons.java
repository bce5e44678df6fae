package io.needmap.leads.lead;

import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.Criteria;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reasons are coded, fit their transition, and name the criteria that were missed. */
@ApplicationScoped
class Reasons {

    private final Criteria criteria;

    Reasons(Criteria criteria) {
        this.criteria = criteria;
    }

    /** Refuses a transition whose reason is missing or does not fit: 422. */
    void check(LeadTransition transition, @Nullable Reason reason) {
        if (!transition.needsReason()) {
            return;
        }
        if (reason == null) {
            throw refused(LeadProblem.REASON_MISSING, transition);
        }
        if (!reason.code().allows(transition)) {
            throw refused(LeadProblem.REASON_NOT_ALLOWED, transition);
        }
        if (reason.code() == ReasonCode.MISSING_CONTEXT
                && reason.missingCriteria().isEmpty()) {
            throw ProblemException.field(
                    LeadProblem.MISSING_CRITERIA_UNNAMED, "/missingCriteria", "name the criteria that were missing");
        }
        requireKnown(reason.missingCriteria());
    }

    private void requireKnown(List<String> codes) {
        var known = criteria.byCode(Set.copyOf(codes));
        for (int i = 0; i < codes.size(); i++) {
            if (!known.containsKey(codes.get(i))) {
                throw ProblemException.field(
                        LeadProblem.UNKNOWN_CRITERION,
                        "/missingCriteria/" + i,
                        "GET /api/v1/criteria lists the codes that there are");
            }
        }
    }

    private static ProblemException refused(LeadProblem problem, LeadTransition transition) {
        var allowed = ReasonCode.of(transition);
        String hint = "say one of %s".formatted(allowed);
        return new ProblemException(
                problem,
                hint,
                List.of(new Problem.FieldError("/reasonCode", problem.name(), hint)),
                Map.of("allowedReasons", allowed));
    }
}
