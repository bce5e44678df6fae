package io.needmap.interview.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.Problem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.problem.ProblemType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String ID = "0198f3a0-0001-7c21-9a54-3b6f10d20001";
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("activity", "Measures the line"),
            Map.entry("transition", Map.of("from", "a", "to", "b")),
            Map.entry("importance", 5),
            Map.entry("satisfaction", 1),
            Map.entry("frequency", "weekly"),
            Map.entry("currentTool", "a sheet"),
            Map.entry("activityId", ID),
            Map.entry("ofStatementId", ID),
            Map.entry("buyerChange", Map.of("from", "a", "to", "b")),
            Map.entry("know", "k"),
            Map.entry("why", "w"),
            Map.entry("ifYes", "y"),
            Map.entry("ifNo", "n"),
            Map.entry("wish", "w"),
            Map.entry("outcome", "HANDLED"),
            Map.entry("themeId", ID),
            Map.entry("competitorId", ID),
            Map.entry("line", "l"),
            Map.entry("claimId", ID),
            Map.entry("term", "t"),
            Map.entry("meaning", "m"),
            Map.entry("materialId", ID));
    private static final Map<StatementKind, Set<String>> NEEDED = Map.of(
            StatementKind.ACTIVITY, Set.of("activity", "transition"),
            StatementKind.GOAL, Set.of("ofStatementId", "buyerChange"),
            StatementKind.INFORMATION_NEED, Set.of("know", "why", "ifYes", "ifNo"),
            StatementKind.WANT, Set.of("wish"),
            StatementKind.OBJECTION, Set.of("outcome"),
            StatementKind.COMPETITOR_PITCH, Set.of("competitorId", "line"),
            StatementKind.LINGO, Set.of("term", "meaning"));
    private static final Map<StatementKind, Set<String>> OPTIONAL = Map.of(
            StatementKind.ACTIVITY, Set.of("importance", "satisfaction", "frequency", "currentTool", "activityId"),
            StatementKind.OBJECTION, Set.of("themeId"),
            StatementKind.COMPETITOR_PITCH, Set.of("claimId", "themeId"),
            StatementKind.PROSPECT_WORRY, Set.of("themeId"),
            StatementKind.TREND, Set.of("themeId"),
            StatementKind.HOME_OFFICE_ASK, Set.of("themeId"),
            StatementKind.MATERIAL_FEEDBACK, Set.of("materialId"));

    @ParameterizedTest
    @EnumSource
    void eachFieldBelongsToItsKindsOnly(StatementKind kind) {
        for (String field : VALUES.keySet()) {
            var fields = new HashSet<>(needed(kind));
            boolean fits = fields.contains(field)
                    || OPTIONAL.getOrDefault(kind, Set.of()).contains(field);
            fields.add(field);
            if (fits) {
                assertThatCode(() -> KindRules.check(statement(kind, fields))).doesNotThrowAnyException();
            } else {
                assertProblem(kind, fields, StatementProblem.FIELD_NOT_OF_KIND, field);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldThatIsNeededIsMissed(StatementKind kind) {
        for (String field : needed(kind)) {
            var fields = new HashSet<>(needed(kind));
            fields.remove(field);
            assertProblem(kind, fields, CommonProblem.VALIDATION_FAILED, field);
        }
    }

    @Test
    void everyFieldOfAKindIsKnownToTheTable() {
        assertThat(StatementField.values())
                .extracting(StatementField::pointer)
                .containsExactlyInAnyOrderElementsOf(
                        VALUES.keySet().stream().map(name -> "/" + name).toList());
    }

    private static void assertProblem(StatementKind kind, Set<String> fields, ProblemType type, String field) {
        assertThatThrownBy(() -> KindRules.check(statement(kind, fields)))
                .as("%s with %s", kind, fields)
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.type()).isEqualTo(type);
                    assertThat(e.errors())
                            .extracting(Problem.FieldError::pointer)
                            .containsExactly("/" + field);
                });
    }

    private static Set<String> needed(StatementKind kind) {
        return NEEDED.getOrDefault(kind, Set.of());
    }

    private static StatementRequest statement(StatementKind kind, Set<String> fields) {
        var values = new HashMap<String, Object>();
        fields.forEach(field -> values.put(field, VALUES.get(field)));
        values.put("kind", kind);
        values.put("quote", "q");
        return JSON.convertValue(values, StatementRequest.class);
    }
}
