package io.needmap.e2e;

import static io.needmap.e2e.field.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.e2e.field.FieldWork;
import io.needmap.e2e.field.Quarters;
import io.needmap.e2e.field.Transition;
import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a rep wants to know before a call decides which names become leads. */
@Order(2)
@ExtendWith(WithNeedmap.class)
class HandOverPathTest {

    private static final Transition CALL = new Transition("Hand-over name", "Hand-over call");

    private final NeedmapApi api;
    private final FieldWork field;

    HandOverPathTest(Needmap needmap) {
        this.api = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        this.field = new FieldWork(api);
    }

    @Test
    void whatRepsNeedToKnowDecidesWhichNamesBecomeLeads(@TempDir Path folder) throws IOException {
        var asked = informationNeed();
        var budget = criterion("HO_BUDGET", "Is there a budget this year?", asked, true);
        var site = criterion("HO_SITE", "Which site is it for?", asked, false);

        var list = importNames(folder);
        var names = namesOf(list);
        assertThat(names).hasSize(3);

        var lead = names.get(0).path("leadId").asText();
        var before = catchThrowableOfType(ApiException.class, () -> qualify(lead));
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.code()).isEqualTo("NEEDS_CONTEXT");
        assertThat(before.problem().path("missing").toString()).contains(budget, site);

        answer(names.get(0), budget, "YES");
        answer(names.get(0), site, "Line 2 in Lyon");
        answerEverythingElse(names.get(0));
        assertThat(qualify(lead).path("state").asText()).isEqualTo("QUALIFIED");
        assertThat(api.get("/api/v1/leads/" + lead).path("completeness").asDouble())
                .isBetween(0.6, 1.0);
    }

    private String informationNeed() {
        field.region("HO-EAST", "Asia/Tokyo");
        var rep = field.rep("Hand-over rep", "HO-EAST");
        var interview = field.interview(field.guide("Hand-over", CALL), rep, Quarters.middle(1), CALL);
        return field.say(
                        interview,
                        Map.of(
                                "kind",
                                "INFORMATION_NEED",
                                "quote",
                                "Before I call I want to know whether anybody has money for it.",
                                "know",
                                "whether there is a budget",
                                "why",
                                "without one I talk to the wrong person",
                                "ifYes",
                                "I bring the calculation",
                                "ifNo",
                                "I ask who decides about budgets"))
                .path("id")
                .asText();
    }

    /** Asked by nobody it cannot be activated; asked by a rep it can. Answers its code. */
    private String criterion(String code, String question, String statement, boolean mustKnow) {
        var unasked = api.post("/api/v1/criteria", criterionBody(code + "_UNASKED", question, mustKnow, List.of()));
        var refused = catchThrowableOfType(
                ApiException.class,
                () -> api.post("/api/v1/criteria/" + unasked.id() + "/activate", Map.of(), unasked.version()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("NO_REP_ASKED");

        eventually(() -> {
            var drafted = api.post(
                    "/api/v1/criteria",
                    criterionBody(code, question, mustKnow, List.of(statement)),
                    "criterion-" + code);
            var active = api.post("/api/v1/criteria/" + drafted.id() + "/activate", Map.of(), drafted.version());
            assertThat(active.body().path("state").asText()).isEqualTo("ACTIVE");
        });
        return code;
    }

    private static Map<String, Object> criterionBody(
            String code, String question, boolean mustKnow, List<String> statements) {
        return Map.of(
                "code",
                code,
                "question",
                question,
                "why",
                "The call is about the wrong thing without it",
                "ifYes",
                "bring the calculation",
                "ifNo",
                "ask who decides",
                "answerType",
                "TEXT",
                "options",
                List.of(),
                "declaredWeight",
                3,
                "mustKnow",
                mustKnow,
                "statementIds",
                statements);
    }

    /** Four rows: three new names, one row without anything to reach a person by. Answers the list's id. */
    private String importNames(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("names.csv"), """
                External Id;First name;Last name;E-mail;Company;Booth
                HO-1;Ada;Moreau;ada.moreau@firm1.example;Firm 1;A12
                HO-2;Ben;Okafor;ben.okafor@firm2.example;Firm 2;A12
                HO-3;Chloe;Tanaka;chloe.tanaka@firm3.example;Firm 3;B04
                HO-4;Dan;Rossi;not an address;Firm 4;B04
                """);
        var source = Map.of(
                "type", "TRADE_SHOW",
                "name", "Packaging fair",
                "date", "2026-09-14",
                "offer", "payback calculation",
                "promised", "a call within a week",
                "consentBasis", "CONSENT");
        var accepted = api.upload(
                "/api/v1/name-lists",
                file,
                Map.of("source", source, "mode", "UPSERT", "dryRun", false),
                UUID.randomUUID().toString());
        assertThat(accepted.status()).isEqualTo(202);
        eventually(() -> assertThat(
                        api.get(accepted.requireLocation()).path("state").asText())
                .isEqualTo("COMPLETED"));
        assertCounts(api.get(accepted.requireLocation()));
        return api.get(accepted.requireLocation()).path("id").asText();
    }

    private static void assertCounts(JsonNode job) {
        assertThat(job.path("progress").path("rows").asInt()).isEqualTo(4);
        assertThat(job.path("progress").path("done").asInt()).isEqualTo(4);
        var counts = job.path("counts");
        int sum = 0;
        for (var outcome :
                List.of("created", "updated", "unchanged", "skipped", "possibleDuplicates", "suppressed", "failed")) {
            assertThat(counts.path(outcome).isNumber()).as(outcome).isTrue();
            sum += counts.path(outcome).asInt();
        }
        assertThat(sum).isEqualTo(4);
        assertThat(counts.path("created").asInt()).isEqualTo(3);
        assertThat(counts.path("failed").asInt()).isEqualTo(1);
    }

    private List<JsonNode> namesOf(String list) {
        var names = new ArrayList<JsonNode>();
        api.forEach(
                "/api/v1/names?listId=" + list,
                item -> names.add(api.get("/api/v1/names/" + item.path("id").asText())));
        return names;
    }

    private void answer(JsonNode name, String criterion, String value) {
        api.post(
                "/api/v1/names/" + name.path("id").asText() + "/answers",
                Map.of(
                        "answers",
                        List.of(Map.of("criterionCode", criterion, "value", value, "source", "asked on the phone"))));
    }

    /** Criteria that other tests have activated count as well. */
    private void answerEverythingElse(JsonNode name) {
        api.forEach("/api/v1/criteria?state=ACTIVE&limit=200", criterion -> {
            var code = criterion.path("code").asText();
            if (!code.startsWith("HO_")) {
                answer(name, code, "known");
            }
        });
    }

    private JsonNode qualify(String lead) {
        var version = api.get("/api/v1/leads/" + lead).path("version").asLong();
        return api.post("/api/v1/leads/" + lead + "/qualify", Map.of(), version).body();
    }
}
