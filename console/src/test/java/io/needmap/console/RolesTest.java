package io.needmap.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every role is offered what the API documents let it do, on every page, and nothing else. */
@QuarkusTest
@WithTestResource(LittleServices.class)
class RolesTest {

    private static final List<String> ROLES =
            List.of("REP", "SALES_MANAGER", "MARKETER", "MARKETING_OPS", "INTEGRATION", "AUDITOR");
    private static final List<String> LISTS = List.of(
            "/inbox",
            "/interviews",
            "/interviews/questions",
            "/interviews/guides",
            "/interviews/people",
            "/interviews/ride-along",
            "/needs",
            "/materials",
            "/materials/matches",
            "/materials/drafts",
            "/materials/road-map",
            "/materials/outcomes",
            "/materials/requests",
            "/materials/claims",
            "/leads",
            "/leads/names",
            "/leads/criteria",
            "/leads/questions",
            "/leads/hand-over",
            "/leads/duplicates",
            "/leads/duplicates?state=MERGED",
            "/leads/lists/new",
            "/weekly/all");
    /** Pages of one thing, with how many states it has. */
    private static final Map<String, Integer> OF_ONE =
            Map.of("/interviews/", 4, "/materials/", 6, "/leads/", 13, "/weekly/", 3, "/map/activities/", 3);

    private final Map<String, Set<String>> operations = new TreeMap<>();

    @Test
    void everyRoleIsOfferedWhatItMayDoAndNothingElse() throws Exception {
        DocumentedService.during(this::walk);
        assertThat(operations).hasSizeGreaterThan(45);
    }

    private void walk() {
        var admin = as("ADMIN");
        var others = ROLES.stream().collect(Collectors.toMap(role -> role, RolesTest::as));
        for (var page : pages()) {
            var all = offered(admin, page);
            all.forEach(form -> operations.computeIfAbsent(path(form), path -> roles(admin, form)));
            for (var role : ROLES) {
                assertThat(paths(offered(others.get(role), page)))
                        .as("what %s is offered on %s", role, page)
                        .isEqualTo(paths(all).stream()
                                .filter(path -> operations.get(path).contains(role))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
    }

    private static List<String> pages() {
        return Stream.concat(
                        LISTS.stream(),
                        OF_ONE.entrySet().stream()
                                .flatMap(entry -> IntStream.range(0, entry.getValue())
                                        .mapToObj(i -> entry.getKey() + "00000000-0000-7000-8000-%012d".formatted(i))))
                .toList();
    }

    private static List<Element> offered(RequestSpecification who, String page) {
        var html = given().spec(who).get(page).then().statusCode(200).extract().asString();
        return Jsoup.parse(html).select("main form[method=post]");
    }

    /** The roles that may do what a form does: it is sent, and the service that hears of it says which operation that is. */
    private static Set<String> roles(RequestSpecification who, Element form) {
        DocumentedService.rolesOfWhatWasTold();
        var request = given().spec(who);
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            if (field.attr("type").equals("file")) {
                request.multiPart(
                        field.attr("name"),
                        "names.csv",
                        "email\na@example.com\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } else if (form.attr("enctype").isEmpty()) {
                request.formParam(field.attr("name"), value(field));
            } else {
                request.multiPart(field.attr("name"), value(field));
            }
        }
        if (form.select("[name]").isEmpty()) {
            request.contentType("application/x-www-form-urlencoded");
        }
        request.post(form.attr("action"));
        var roles = DocumentedService.rolesOfWhatWasTold();
        assertThat(roles).as("who may do what %s does", form.attr("action")).contains("ADMIN");
        return roles;
    }

    private static String value(Element field) {
        if (field.normalName().equals("select")) {
            var options = field.select("option").stream()
                    .map(option -> option.hasAttr("value") ? option.attr("value") : option.text())
                    .filter(value -> !value.isEmpty())
                    .toList();
            return options.isEmpty() ? "" : options.get(0);
        }
        return switch (field.attr("type")) {
            case "hidden" -> field.attr("value");
            case "number" -> "1";
            case "date" -> "2026-03-02";
            case "datetime-local" -> "2026-03-02T08:00";
            default -> "word";
        };
    }

    private static Set<String> paths(List<Element> forms) {
        return forms.stream().map(RolesTest::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(Element form) {
        return form.attr("action").replaceAll("[0-9a-f-]{36}", "{id}");
    }

    private static RequestSpecification as(String role) {
        var session = given().redirects()
                .follow(false)
                .formParam("role", role)
                .post("/sign-in")
                .getCookie("needmap-session");
        return given().redirects().follow(false).cookie("needmap-session", session);
    }
}
