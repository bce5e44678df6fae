package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Manifests;
import io.needmap.local.api.NeedmapApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the component {@code meaning}, the model is loaded in a container that can write nowhere but to its temporary files. */
@Order(6)
@ExtendWith(WithCluster.class)
class MeaningTest {

    private final Cluster cluster;
    private final NeedmapApi api;

    MeaningTest(Cluster cluster) {
        this.cluster = cluster;
        this.api = cluster.gateway("MARKETING_OPS", "MARKETER");
    }

    @Test
    void proposalsFindWhatMeansTheSameInOtherWords() throws InterruptedException {
        var workload = cluster.workload("materials-service");
        var asItWas = workload.deployment();
        workload.change(Manifests.overlay("ci", "meaning").get("Deployment", workload.name()));
        var pod = workload.pod();
        try {
            String activity = activity("Explain how soon the purchase pays for itself");
            String material = material("Payback period calculator");
            await("the material is proposed by its meaning")
                    .atMost(Field.PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> {
                        api.post(
                                "/api/v1/matches/proposals",
                                Map.of("materialIds", List.of(material), "leastLikeness", 0.05));
                        assertThat(proposals(material)).anySatisfy(match -> {
                            assertThat(match.path("activityId").asText()).isEqualTo(activity);
                            assertThat(match.path("rationale").asText()).contains("meaning 0.");
                        });
                    });
            assertThat(pod.restarts()).as("never without memory").isZero();
        } finally {
            workload.change(asItWas);
        }
    }

    private String activity(String name) {
        String stage = api.get("/api/v1/map").path("stages").path(0).path("id").asText();
        return api.post("/api/v1/activities", Map.of("name", name, "buyingStageId", stage))
                .id();
    }

    private String material(String title) {
        return api.post(
                        "/api/v1/materials",
                        Map.of(
                                "title", title,
                                "kind", "PRESENTATION",
                                "description", title,
                                "origin", "MARKETING",
                                "regionCodes", List.of(),
                                "language", "en",
                                "state", "PUBLISHED"))
                .id();
    }

    private List<JsonNode> proposals(String material) {
        var found = new ArrayList<JsonNode>();
        api.forEach("/api/v1/matches/proposals?materialId=" + material, found::add);
        return found;
    }
}
