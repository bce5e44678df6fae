package io.needmap.leads.criterion;

import io.needmap.kit.problem.ProblemException;
import java.util.List;

/** The answers that speak for a call, in the form in which answers are kept, so that both can be compared. */
final class DesiredAnswers {

    private DesiredAnswers() {}

    static List<String> of(CriterionRequest request) {
        checkOptions(request);
        var desired = request.desired();
        for (int i = 0; i < desired.size(); i++) {
            if (request.answerType()
                    .canonical(desired.get(i), request.options())
                    .isEmpty()) {
                throw ProblemException.field(
                        CriterionProblem.DESIRED_NOT_AN_ANSWER,
                        "/desired/" + i,
                        "must be " + request.answerType().expected());
            }
        }
        if (request.knockOut() && desired.isEmpty()) {
            throw ProblemException.field(
                    CriterionProblem.KNOCK_OUT_WITHOUT_DESIRED,
                    "/desired",
                    "say which answers are desired: a knock-out is any other answer");
        }
        return desired.stream()
                .flatMap(d -> request.answerType().canonical(d, request.options()).stream())
                .distinct()
                .toList();
    }

    private static void checkOptions(CriterionRequest request) {
        boolean choice = request.answerType() == AnswerType.CHOICE;
        if (choice == request.options().isEmpty()) {
            throw ProblemException.field(
                    CriterionProblem.OPTIONS_DO_NOT_FIT,
                    "/options",
                    choice ? "a CHOICE has at least one option" : "only a CHOICE has options");
        }
        long distinct = request.options().stream()
                .map(o -> o.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        if (distinct < request.options().size()) {
            throw ProblemException.field(
                    CriterionProblem.OPTIONS_DO_NOT_FIT, "/options", "name each option once; case does not count");
        }
    }
}
