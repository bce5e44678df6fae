package io.needmap.e2e.oracle;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.stack.Needmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;

/** What the services answer, compared with the oracle. */
public final class Analyses {

    private static final double TOLERANCE = 1e-6;
    private static final double TWO_DECIMALS = 0.005 + TOLERANCE;
    private static final double FOUR_DECIMALS = 0.00005 + TOLERANCE;
    private static final Set<String> CLOSED = Set.of("FILLED", "VERIFIED", "DECLINED");

    private final Needmap needmap;
    private final NeedmapApi api;

    /** Looks at everything through the gateway. */
    public Analyses(Needmap needmap) {
        this.needmap = needmap;
        this.api = needmap.gateway(Role.MARKETING_OPS);
    }

    /** Fails unless every need, coverage, gap, the alignment and the gaps of leads are what the facts say. */
    public void assertAsTheFactsSay() throws SQLException {
        var oracle = Oracle.of(needmap);
        var soft = new SoftAssertions();
        needs(oracle, soft);
        coverage(oracle, soft);
        gaps(oracle, soft);
        alignment(oracle, soft);
        leadGaps(oracle, soft);
        soft.assertAll();
    }

    private void needs(Oracle oracle, SoftAssertions soft) {
        var answered = byActivity("/api/v1/needs?limit=200");
        oracle.needs().forEach((activity, need) -> {
            if (need.statements() > 0) {
                var answer = answered.get(activity);
                soft.assertThat(answer).as("need of %s", activity).isNotNull();
                if (answer != null) {
                    need(activity, need, answer, soft);
                }
            }
        });
    }

    private static void need(UUID activity, Need need, JsonNode answer, SoftAssertions soft) {
        var name = "need of " + activity + ", ";
        soft.assertThat(answer.path("classification").asText())
                .as(name + "classification")
                .isEqualTo(need.classification());
        soft.assertThat(answer.path("reps").asInt()).as(name + "reps").isEqualTo(need.reps());
        soft.assertThat(answer.path("interviews").asInt())
                .as(name + "interviews")
                .isEqualTo(need.interviews());
        soft.assertThat(answer.path("statements").asInt())
                .as(name + "statements")
                .isEqualTo(need.statements());
        soft.assertThat(answer.path("mentions").asInt()).as(name + "mentions").isEqualTo(need.mentions());
        number(answer, "consistency", need.consistency(), name, soft);
        number(answer, "breadth", need.breadth(), name, soft);
        number(answer, "regions", need.regions(), name, soft);
        number(answer, "quarters", need.quarters(), name, soft);
        number(answer, "repeat", need.repeat(), name, soft);
        number(answer, "importance", need.importance(), name, soft);
        number(answer, "satisfaction", need.satisfaction(), name, soft);
        number(answer, "opportunity", need.opportunity(), name, soft);
    }

    private static void number(JsonNode answer, String field, Double expected, String name, SoftAssertions soft) {
        var found = answer.path(field);
        if (expected == null) {
            soft.assertThat(found.isMissingNode() || found.isNull())
                    .as(name + field + " is absent")
                    .isTrue();
        } else {
            soft.assertThat(found.asDouble(Double.NaN)).as(name + field).isCloseTo(expected, within(TOLERANCE));
        }
    }

    private void coverage(Oracle oracle, SoftAssertions soft) {
        var answered = byActivity("/api/v1/coverage?limit=200");
        oracle.coverage()
                .forEach((activity, coverage) -> number(
                        answered.getOrDefault(activity, NeedmapApi.json().createObjectNode()),
                        "coverage",
                        coverage,
                        "coverage of " + activity + ", ",
                        soft));
    }

    /** Between 10 and 20 both are right: it depends on what was before. */
    private void gaps(Oracle oracle, SoftAssertions soft) {
        var answered = byActivity("/api/v1/material-gaps?limit=200");
        oracle.priorities().forEach((activity, priority) -> {
            var gap = answered.get(activity);
            boolean open = gap != null && !CLOSED.contains(gap.path("state").asText());
            if (priority >= 20) {
                soft.assertThat(open)
                        .as("gap of %s at priority %s is open", activity, priority)
                        .isTrue();
            }
            if (priority < 10) {
                soft.assertThat(open)
                        .as("gap of %s at priority %s is open", activity, priority)
                        .isFalse();
            }
            if (open) {
                soft.assertThat(gap.path("priority").asDouble())
                        .as("gap of %s, priority", activity)
                        .isCloseTo(priority, within(TWO_DECIMALS));
            }
        });
    }

    private void alignment(Oracle oracle, SoftAssertions soft) {
        var map = api.get("/api/v1/map");
        var answer = map.path("alignment");
        var age = "as of %s, %s s behind".formatted(map.path("asOf"), map.path("lagSeconds"));
        soft.assertThat(answer.path("alignment").asDouble())
                .as("alignment, " + age)
                .isCloseTo(oracle.alignment(), within(FOUR_DECIMALS));
        soft.assertThat(answer.path("materialPart").asDouble())
                .as("part of the material, " + age)
                .isCloseTo(oracle.materialPart(), within(FOUR_DECIMALS));
        soft.assertThat(answer.path("activityPart").asDouble())
                .as("part of the activities, " + age)
                .isCloseTo(oracle.activityPart(), within(FOUR_DECIMALS));
        soft.assertThat(oracle.keptActivityPart())
                .as("part of the activities as materials-service keeps it")
                .isCloseTo(oracle.activityPart(), within(FOUR_DECIMALS));
    }

    private void leadGaps(Oracle oracle, SoftAssertions soft) {
        var answered = new HashMap<String, Long>();
        api.forEach("/api/v1/lead-gaps?limit=200", item -> {
            if (item.path("missing").asLong() > 0) {
                answered.put(
                        item.path("criterionCode").asText(),
                        item.path("missing").asLong());
            }
        });
        soft.assertThat(answered).as("open leads that lack an answer").isEqualTo(oracle.missingAnswers());
    }

    private Map<UUID, JsonNode> byActivity(String list) {
        var items = new HashMap<UUID, JsonNode>();
        api.forEach(
                list, item -> items.put(UUID.fromString(item.path("activityId").asText()), item));
        return items;
    }
}
