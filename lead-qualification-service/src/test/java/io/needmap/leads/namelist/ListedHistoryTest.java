package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListedHistoryTest {

    @Test
    void aNameAndItsLeadTellWhichListBroughtThem() {
        var list = Upload.of("external id,email\nHIST-1,one@history.example\n")
                .accepted()
                .done();
        var name = ops().get("/api/v1/names?listId={id}", list.getString("id")).jsonPath();
        String id = name.getString("items[0].id");
        String leadId = name.getString("items[0].leadId");
        for (String aggregate : List.of("/api/v1/names/" + id, "/api/v1/leads/" + leadId)) {
            ops().get(aggregate + "/history")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].version", equalTo(1))
                    .body("items[0].actor", equalTo(list.getString("createdBy")))
                    .body("items[0].causationId", equalTo(list.getString("id")))
                    .body("items[0].changes", hasSize(0));
        }

        ops().header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("title", "Buyer"))
                .patch("/api/v1/names/{id}", id)
                .then()
                .statusCode(200);
        var first = ops().get("/api/v1/names/{id}/history?limit=1", id);
        first.then().statusCode(200).body("items.version", contains(2));
        ops().get("/api/v1/names/{id}/history?limit=1&pageToken={token}", id, first.path("nextPageToken"))
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("nextPageToken", nullValue());
    }

    @Test
    void everySignIsStoredAsItCame() {
        String odd = "a\tb \\N \\. c\nd \"e\" Zoë 名 😀";
        String cell = '"' + odd.replace("\"", "\"\"") + '"';
        var list = Upload.of("external id,company,note\nODD-1,%s,%s\n".formatted(cell, cell))
                .accepted()
                .done();
        assertThat(list.getInt("counts.created")).isEqualTo(1);
        ops().get("/api/v1/names?listId={id}", list.getString("id"))
                .then()
                .statusCode(200)
                .body("items[0].company", equalTo(odd))
                .body("items[0].attributes.note", equalTo(odd));
    }
}
