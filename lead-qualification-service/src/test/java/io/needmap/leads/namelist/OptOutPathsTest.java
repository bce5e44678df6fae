package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.needmap.leads.field.Desk;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Every way of writing that the API has is tried on somebody who opted out; a new one fails here until it is tried as well,
 * and what slips through is refused by the database.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OptOutPathsTest {

    /** They have nothing to do with a name: no body, path or file of theirs names one. */
    private static final List<String> OTHERS =
            List.of("/criteria", "/crm-presets", "/handover-agreement", "/webhook-endpoints", "/operations");
    /** The one way back. */
    private static final String CONSENT = "POST /api/v1/names/{id}/consent";

    private static final List<String> STEPS = List.of(
            "qualify",
            "hand-over",
            "accept",
            "reject",
            "touch",
            "opportunity",
            "win",
            "lose",
            "recycle",
            "disqualify",
            "expire");

    @Inject
    Jdbi jdbi;

    private final Set<String> tried = new TreeSet<>(Set.of(CONSENT));
    private final String company = "Oo" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = Desk.someEmail();
    private String id = "";
    private String lead = "";

    @Test
    void noWayOfWritingTakesAnOptOutBack() throws IOException {
        var name = Desk.name(Map.of("email", email, "fullName", "Ole Out", "company", company, "doNotContact", true));
        id = name.getString("id");
        lead = name.getString("leadId");
        var willing = new HashMap<String, Object>(Map.of("email", email, "title", "Buyer", "doNotContact", false));
        ops().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(willing)
                .patch(tries("PATCH", "/names/{id}"), id);
        ops().body(willing).post(tries("POST", "/names"));
        willing.put("externalId", company);
        ops().body(Map.of("items", List.of(willing))).post(tries("POST", "/names/batch-upsert"));
        ops().body(Map.of("answers", List.of())).post(tries("POST", "/names/{id}/answers"), id);
        lists();
        duplicates();
        leads();
        post("/names/{id}/erase", id);
        standsOptedOut();
        assertThat(tried).containsExactlyInAnyOrderElementsOf(ways());
    }

    private void lists() {
        String file = "email,company,title,do not contact\n%s,%s,Seller,no\n".formatted(email, company);
        tries("POST", "/name-lists");
        for (String mode : List.of("CREATE_ONLY", "UPDATE_ONLY", "UPSERT", "FILL_BLANKS")) {
            String list = Upload.of(file).with("mode", mode).accepted().done().getString("id");
            post("/name-lists/{id}/undo", list);
            standsOptedOut();
        }
        String dry = Upload.of(file).with("dryRun", true).accepted().done().getString("id");
        String real = post("/name-lists/{id}/commit", dry)
                .post("/api/v1/name-lists/{id}/commit", dry)
                .header("Location");
        new Upload.Accepted(real).done();
        standsOptedOut();
    }

    /** A row that says that the person may be contacted waits beside the name; it is merged, taken apart, kept apart. */
    private void duplicates() {
        Upload.of("full name,company,do not contact\nOle Out,%s,no\n".formatted(company))
                .accepted()
                .done();
        String duplicate =
                ops().get("/api/v1/possible-duplicates?nameId={id}", id).path("items[0].id");
        for (String step : List.of("merge", "undo", "keep-apart")) {
            post("/possible-duplicates/{id}/" + step, duplicate);
            standsOptedOut();
        }
    }

    private void leads() {
        for (String step : STEPS) {
            post("/leads/{id}/" + step, lead);
            standsOptedOut();
        }
        ops().body(Map.of("items", List.of(Map.of("externalId", company, "transition", "RECYCLE"))))
                .post(tries("POST", "/leads/batch-transition"));
    }

    @Test
    void theDatabaseRefusesWhatHasNoEvidence() {
        String optedOut = Desk.name(Map.of("email", Desk.someEmail(), "doNotContact", true))
                .getString("id");
        assertThatThrownBy(() -> jdbi.useHandle(h ->
                        h.execute("UPDATE name SET do_not_contact = false WHERE id = ?", UUID.fromString(optedOut))))
                .hasMessageContaining("no evidence of consent");
    }

    private void standsOptedOut() {
        assertThat(ops().get("/api/v1/names/{id}", id).<Boolean>path("doNotContact"))
                .as(tried.toString())
                .isTrue();
    }

    private RequestSpecification post(String path, String of) {
        ops().header("If-Match", "*").body("{}").post(tries("POST", path), of);
        return ops().header("If-Match", "*");
    }

    private String tries(String method, String path) {
        tried.add(method + " /api/v1" + path);
        return "/api/v1" + path;
    }

    /** The operations of the API that write, without those that have nothing to do with names. */
    private static Set<String> ways() throws IOException {
        var api = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../docs/api/lead-qualification-service.yaml").toFile());
        var ways = new TreeSet<String>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    boolean writes = Set.of("post", "put", "patch", "delete").contains(method);
                    if (writes && OTHERS.stream().noneMatch(path.getKey().replace("/api/v1", "")::startsWith)) {
                        ways.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return ways;
    }
}
