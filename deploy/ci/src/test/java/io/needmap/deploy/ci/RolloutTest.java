package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each Deployment is replaced while people work: nobody is refused. */
@Order(4)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(WithCluster.class)
class RolloutTest {

    private final Cluster cluster;
    private Field field;
    private String activity;

    RolloutTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void prepare() {
        field = new Field(cluster.gateway("MARKETING_OPS", "MARKETER"), "ROLL");
        activity = field.newActivity();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "interview-service",
                "activity-map-service",
                "materials-service",
                "lead-qualification-service"
            })
    void noRequestFailsWhileItIsReplaced(String name) throws InterruptedException {
        var workload = cluster.workload(name);
        String before = workload.pod().name();
        try (var load = new Load(cluster.workload("console").address(), cluster.token("MARKETING_OPS", "MARKETER"))) {
            load.write(Field.statements(field.interviews().get(1)), field.activity("ask who signs", activity));
            load.read("/api/v1/regions");
            load.read("/api/v1/map");
            load.read("/api/v1/material-gaps");
            load.read("/api/v1/leads");
            await("requests are answered").atMost(Field.PATIENCE).until(() -> load.answered() > 20);

            workload.replace();

            int then = load.answered();
            await("requests are answered by the new pod")
                    .atMost(Field.PATIENCE)
                    .until(() -> load.answered() > then + 20);
            assertThat(load.finish()).isEmpty();
            Progress.say("%s: %d requests, none failed", name, load.answered());
        }
        assertThat(workload.pod().name()).isNotEqualTo(before);
        assertThat(workload.pod().restarts()).isZero();
    }
}
