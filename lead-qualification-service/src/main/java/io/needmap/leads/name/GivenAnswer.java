package io.needmap.leads.name;

import io.needmap.kit.problem.ProblemException;
import io.needmap.leads.criterion.AskedCriterion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was just given, in the form in which answers are kept.
 *
 * @param source who or what says so
 */
public record GivenAnswer(UUID criterionId, String value, String source) {

    /**
     * Reads an answer.
     *
     * @param pointer where the value stands in the request
     * @throws ProblemException 422 when the criterion does not take the value
     */
    public static GivenAnswer read(@Nullable AskedCriterion criterion, String value, String source, String pointer) {
        if (criterion == null) {
            throw ProblemException.field(
                    NameProblem.UNKNOWN_CRITERION, pointer, "GET /api/v1/criteria lists the codes that there are");
        }
        String kept = criterion
                .canonical(value)
                .orElseThrow(() -> ProblemException.field(
                        NameProblem.NOT_AN_ANSWER,
                        pointer,
                        "%s takes %s".formatted(criterion.code(), criterion.expected())));
        return new GivenAnswer(criterion.id(), kept, source);
    }
}
