package io.needmap.leads.crmpreset;

import com.fasterxml.jackson.core.JsonPointer;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a preset has no word for: nothing is left out silently. */
final class Unmapped {

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** Adds a field of the object at the pointer. */
    void add(CrmPresetProblem problem, String pointer, String field) {
        String at = JsonPointer.compile(pointer).appendProperty(field).toString();
        errors.add(new Problem.FieldError(at, problem.name(), problem.title()));
    }

    /** Refuses everything when there was no word for something. */
    void requireNone() {
        if (!errors.isEmpty()) {
            var worst = Stream.of(CrmPresetProblem.values())
                    .filter(p -> errors.stream().anyMatch(e -> e.code().equals(p.name())))
                    .findFirst()
                    .orElseThrow();
            throw new ProblemException(
                    worst, "leave out what the preset has no word for, or say it otherwise", errors, Map.of());
        }
    }
}
