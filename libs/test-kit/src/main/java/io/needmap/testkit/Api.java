package io.needmap.testkit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Requests as the callers that product.md names send them. */
public final class Api {

    /** What is sent is UTF-8, and a media type is sent as it is written. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Api() {}

    /** A JSON request of a caller with these roles. */
    public static RequestSpecification as(String... roles) {
        return given().config(UTF_8)
                .contentType(ContentType.JSON)
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of(
                                        "test-" + String.join("-", roles).toLowerCase(java.util.Locale.ROOT), roles));
    }

    /** Marketing operations, who may do most of the work. */
    public static RequestSpecification ops() {
        return as("MARKETING_OPS");
    }

    /** The operator of the installation. */
    public static RequestSpecification admin() {
        return as("ADMIN");
    }

    /**
     * The answer to a GET, asked for again while the service cannot answer now, as it is after its database was cut
     * off.
     *
     * @throws AssertionError if it is not 200 within 20 seconds
     */
    public static Response answered(String path, Object... parameters) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> ops().get(path, parameters), answer -> answer.statusCode() != 503)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
