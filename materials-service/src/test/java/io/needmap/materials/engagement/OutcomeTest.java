package io.needmap.materials.engagement;

import static io.needmap.materials.support.FieldEvents.lead;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OutcomeTest {

    private String material;

    @Inject
    FieldEvents field;

    @BeforeEach
    void create() {
        material = createMaterial(published("what wins"));
    }

    @Test
    void outcomesOfLeadsAreToldByMaterial() {
        var leads = Stream.generate(Ids::next).limit(12).toList();
        share(leads);
        share(leads);
        assertThat(outcome()).as("nobody has told of them yet").containsEntry("leads", 0);
        IntStream.range(0, 8).forEach(i -> field.apply(lead(leads.get(i), 2, "WON")));
        field.apply(lead(leads.get(8), 2, "LOST"), lead(leads.get(9), 2, "LOST"));
        field.apply(lead(leads.get(10), 2, null), lead(leads.get(11), 2, "REJECTED"), lead(Ids.next(), 2, "WON"));
        assertThat(outcome())
                .containsEntry("leads", 12)
                .containsEntry("handedOver", 12)
                .containsEntry("open", 1)
                .containsEntry("won", 8)
                .containsEntry("lost", 2)
                .containsEntry("rejected", 1)
                .containsEntry("dropped", 0)
                .containsEntry("winRate", .6016f);
        assertThat(ops().get("/api/v1/engagements/outcomes/export").asString()).contains(material);
        assertThat(ops().get("/api/v1/engagements/outcomes?materialId=" + material)
                        .jsonPath()
                        .getList("items.won"))
                .containsExactly(8);
        assertThat(ops().get("/api/v1/engagements/materials?materialId=" + material)
                        .jsonPath()
                        .getList("items.materialId"))
                .containsExactly(material);
    }

    @Test
    void aLateEventChangesNothingAndOneThatComesTwiceCountsOnce() {
        UUID lead = Ids.next();
        var won = lead(lead, 5, "WON");
        field.apply(won, lead(lead, 4, null));
        field.apply(won);
        field.apply(lead(lead, 3, "LOST"));
        share(List.of(lead));
        assertThat(outcome()).containsEntry("leads", 1).containsEntry("won", 1).containsEntry("lost", 0);
    }

    @Test
    void aBrokenOneIsRefused() {
        var broken = lead(Ids.next(), 1, null);
        ((ObjectNode) broken.data()).remove("state");
        assertThatThrownBy(() -> field.apply(broken))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(MalformedEventException.class),
                        e -> assertThat(e).hasCauseInstanceOf(MalformedEventException.class));
    }

    private void share(List<UUID> leads) {
        var batch = leads.stream()
                .map(lead -> Map.of(
                        "externalId",
                        material + lead,
                        "kind",
                        "SHARED",
                        "materialId",
                        material,
                        "leadId",
                        lead,
                        "at",
                        "2026-11-01T10:00:00Z"))
                .toList();
        ops().body(Map.of("engagements", batch))
                .post("/api/v1/engagements")
                .then()
                .statusCode(200);
    }

    private Map<String, Object> outcome() {
        String next = "";
        while (next != null) {
            var page = ops().get("/api/v1/engagements/outcomes?limit=200&pageToken=" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                if (item.get("materialId").equals(material)) {
                    return item;
                }
            }
            next = page.getString("nextPageToken");
        }
        throw new AssertionError("every published material is listed");
    }
}
