package io.needmap.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Clients that are generated call the operations by their names. */
    private static void checkNames(String published) {
        var names = OPERATION_ID
                .matcher(published)
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(names).as("names of operations").doesNotHaveDuplicates().hasSize((int)
                METHOD.matcher(published).results().count());
    }

    private static void checkReferences(String published) {
        var known =
                SCHEMA.matcher(published).results().map(name -> name.group(1)).toList();
        var used = REFERENCE
                .matcher(published)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(known).as("schemas, to which others refer").containsAll(used);
    }

    /** Fails unless {@code docs/api/<service>.yaml} is the document that the running service publishes. */
    public static void check(String service) {
        String published = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        checkNames(published);
        checkReferences(published);
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
