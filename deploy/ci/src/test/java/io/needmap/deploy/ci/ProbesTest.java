package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every Deployment comes up by its own probes. */
@Order(1)
@ExtendWith(WithCluster.class)
class ProbesTest {

    private final Cluster cluster;

    ProbesTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void everyPodIsReadyAndWasNeverStartedAgain() {
        assertThat(cluster.workloads())
                .hasSize(5)
                .allSatisfy(workload -> assertThat(workload.pods())
                        .isNotEmpty()
                        .allMatch(Pod::isReady)
                        .allMatch(pod -> pod.restarts() == 0));
    }
}
