package io.needmap.leads.name;

import io.needmap.leads.criterion.AskedCriterion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers of a request, held against their criteria. */
final class ReadAnswers {

    private ReadAnswers() {}

    /** Throws the problem of the first answer that its criterion does not take. */
    static List<GivenAnswer> of(List<AnswerRequest> answers, Map<String, AskedCriterion> asked, String pointer) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> read(answers.get(i), asked, pointer + "/" + i))
                .toList();
    }

    private static GivenAnswer read(AnswerRequest answer, Map<String, AskedCriterion> asked, String pointer) {
        var criterion = asked.get(answer.criterionCode());
        String field = criterion == null ? "/criterionCode" : "/value";
        return GivenAnswer.read(criterion, answer.text(), answer.source(), pointer + field);
    }
}
