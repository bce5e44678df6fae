package io.needmap.materials.erasure;

import static io.needmap.materials.support.FieldEvents.erasedRep;
import static io.needmap.materials.support.FieldEvents.rep;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.transition;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.needmap.testkit.TablesWith;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ErasedRepTest {

    @Inject
    FieldEvents field;

    @Inject
    Jdbi jdbi;

    @Test
    void noWordOfAnErasedRepIsLeft() throws SQLException {
        String secret = "Quill" + Ids.next();
        UUID rep = Ids.next();
        field.apply(rep(rep, "ER-N"));
        String material = createMaterial(material("a draft to be reviewed"));
        transition("materials", material, "submit", null).statusCode(200);
        String review = made(
                "/api/v1/materials/%s/reviews".formatted(material),
                Map.of("repId", rep, "verdict", "USE_WITH_CHANGES", "comment", secret + " would shorten it"));
        String request = made("/api/v1/requests", Map.of("repId", rep, "wish", secret + " would like a table"));

        String answered = made("/api/v1/requests", Map.of("repId", rep, "wish", secret + " would like a film"));
        String told = secret + ", the film that you would like is not for one rep alone.";
        transition("requests", answered, "answer", Map.of("kind", "DECLINED", "text", told))
                .statusCode(200);

        field.apply(erasedRep(rep, 2, "ER-N"));

        assertThat(jdbi.<List<String>, SQLException>withHandle(h -> TablesWith.text(h.getConnection(), secret)))
                .isEmpty();
        ops().get("/api/v1/materials/{m}/reviews/{id}", material, review)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("verdict", equalTo("USE_WITH_CHANGES"))
                .body("comment", nullValue());
        ops().get("/api/v1/requests/{id}", request)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("wish", nullValue())
                .body("repId", nullValue());
        ops().get("/api/v1/requests/{id}", answered)
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer.kind", equalTo("DECLINED"))
                .body("answer.text", equalTo("Erased"));
    }

    private static String made(String path, Map<String, ?> body) {
        return ops().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
