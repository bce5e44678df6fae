package io.needmap.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The HTTP contract of a service is a file in the repository, so that every change of it is seen in the review.
 *
 * <p>{@code -Dopenapi.update=true} writes the file anew.
 */
public final class OpenApiSnapshot {

    private static final Pattern METHOD = Pattern.compile("(?m)^    (?:get|post|put|patch|delete):$");
    private static final Pattern OPERATION_ID = Pattern.compile("(?m)^      operationId: (\\S+)$");
    private static final Pattern SCHEMA = Pattern.compile("(?m)^    (\\w+):$");
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");

    private OpenApiSnapshot() {}

    /** Clients that are generated call the operations by their names, and have a type for each schema. */
    private static void checkNames(String published) {
        assertThat(found(OPERATION_ID, published))
                .as("names of operations")
                .doesNotHaveDuplicates()
                .hasSize((int) METHOD.matcher(published).results().count());
        assertThat(found(SCHEMA, published))
                .as("schemas, to which others refer")
                .containsAll(found(REFERENCE, published));
    }

    private static List<String> found(Pattern pattern, String published) {
        return pattern.matcher(published).results().map(found -> found.group(1)).toList();
    }

    /** Fails unless {@code docs/api/<service>.yaml} is the document that the running service publishes. */
    public static void check(String service) {
        String published = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        checkNames(published);
        var file = Path.of("..", "docs", "api", service + ".yaml");
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, published.stripTrailing() + "\n");
            }
            assertThat(file)
                    .as("the committed HTTP contract; write it with -Dopenapi.update=true")
                    .exists();
            assertThat(published.stripTrailing())
                    .as("the HTTP contract differs from %s; write it anew with -Dopenapi.update=true", file)
                    .isEqualTo(Files.readString(file).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
