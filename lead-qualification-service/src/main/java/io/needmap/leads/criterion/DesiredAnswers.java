package io.needmap.leads.criterion;

import io.needmap.kit.problem.ProblemException;
import java.util.List;

/** The answers that speak for a call, in the form in which answers are kept, so that both can be compared. */
final class DesiredAnswers {

    private DesiredAnswers() {}

    static List<String> of(CriterionRequest request) {
        checkOptions(request);
        checkRange(request);
        var desired = canonical(request, request.desired(), "/desired/");
        if (request.knockOut() && desired.isEmpty() && !hasRange(request)) {
            throw ProblemException.field(
                    CriterionProblem.KNOCK_OUT_WITHOUT_DESIRED,
                    "/desired",
                    "say which answers are desired: a knock-out is any other answer");
        }
        return desired;
    }

    static List<String> partly(CriterionRequest request) {
        var partly = canonical(request, request.partlyDesired(), "/partlyDesired/");
        if (partly.stream().anyMatch(of(request)::contains)) {
            throw ProblemException.field(
                    CriterionProblem.DESIRED_TWICE, "/partlyDesired", "take it out of one of the two");
        }
        return partly;
    }

    private static List<String> canonical(CriterionRequest request, List<String> answers, String pointer) {
        for (int i = 0; i < answers.size(); i++) {
            if (request.answerType()
                    .canonical(answers.get(i), request.options())
                    .isEmpty()) {
                throw ProblemException.field(
                        CriterionProblem.DESIRED_NOT_AN_ANSWER,
                        pointer + i,
                        "must be " + request.answerType().expected());
            }
        }
        return answers.stream()
                .flatMap(d -> request.answerType().canonical(d, request.options()).stream())
                .distinct()
                .toList();
    }

    private static boolean hasRange(CriterionRequest request) {
        return request.desiredFrom() != null || request.desiredTo() != null;
    }

    private static void checkRange(CriterionRequest request) {
        boolean backwards = request.desiredFrom() != null
                && request.desiredTo() != null
                && request.desiredFrom() > request.desiredTo();
        if (backwards || (hasRange(request) && request.answerType() != AnswerType.NUMBER)) {
            throw ProblemException.field(
                    CriterionProblem.DESIRED_RANGE_DOES_NOT_FIT,
                    "/desiredFrom",
                    backwards ? "from is at most to" : "only a NUMBER has a range");
        }
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
