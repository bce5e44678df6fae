package io.needmap.interview.ridealong;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.interview.statement.StatementKind;
import io.needmap.interview.statement.StatementManner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was observed, list by list, as statements. */
@ApplicationScoped
class Observations {

    /**
     * One thing that was observed.
     *
     * @param pointer where it stands in the request
     * @param content the fields of a statement
     */
    record Observed(String pointer, ObjectNode content) {}

    private final ObjectMapper json;

    Observations(ObjectMapper json) {
        this.json = json;
    }

    /** All that was observed but goals, in the order of the lists. */
    List<Observed> of(RideAlongRequest told) {
        return Stream.of(
                        list("activities", StatementKind.ACTIVITY, told.activities()),
                        list("informationNeeds", StatementKind.INFORMATION_NEED, told.informationNeeds()),
                        list("wants", StatementKind.WANT, told.wants()),
                        list("objections", StatementKind.OBJECTION, told.objections()),
                        list("competitorPitches", StatementKind.COMPETITOR_PITCH, told.competitorPitches()),
                        list("prospectWorries", StatementKind.PROSPECT_WORRY, told.prospectWorries()),
                        list("trends", StatementKind.TREND, told.trends()),
                        list("lingo", StatementKind.LINGO, told.lingo()),
                        list("homeOfficeAsks", StatementKind.HOME_OFFICE_ASK, told.homeOfficeAsks()),
                        list("materialFeedback", StatementKind.MATERIAL_FEEDBACK, told.materialFeedback()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The goals of the activities.
     *
     * @param activityIds the statements that the activities became, in their order
     */
    List<Observed> goals(RideAlongRequest told, List<UUID> activityIds) {
        var activities = told.activities() == null ? List.<ObservedActivity>of() : told.activities();
        var goals = new ArrayList<Observed>();
        for (int i = 0; i < activities.size(); i++) {
            String of = activityIds.get(i).toString();
            list(
                            "activities/%d/goals".formatted(i),
                            StatementKind.GOAL,
                            activities.get(i).goals())
                    .forEach(goal -> {
                        goal.content().put("ofStatementId", of);
                        goals.add(goal);
                    });
        }
        return goals;
    }

    private List<Observed> list(String name, StatementKind kind, @Nullable List<?> items) {
        return items == null
                ? List.of()
                : IntStream.range(0, items.size())
                        .mapToObj(i -> new Observed("/%s/%d".formatted(name, i), content(kind, items.get(i))))
                        .toList();
    }

    /** Whoever goes along observes, unless it is told otherwise. */
    private ObjectNode content(StatementKind kind, Object item) {
        ObjectNode content = json.valueToTree(item);
        content.remove("goals");
        if (!content.has("manner")) {
            content.put("manner", StatementManner.OBSERVED.name());
        }
        return content.put("kind", kind.name());
    }
}
