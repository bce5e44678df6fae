package io.needmap.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as the callers that product.md names send them. */
public final class Api {

    private Api() {}

    /** A JSON request of a caller with these roles. */
    public static RequestSpecification as(String... roles) {
        return given().contentType(ContentType.JSON)
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
}
