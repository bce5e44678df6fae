package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.deploy.FrameworkMetrics;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every Deployment comes up by its own probes, and can be watched. */
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

    /** The images' Java is made of chosen modules: one that is missing takes its metrics away. */
    @Test
    void everyPodExportsWhatAlertsAndPanelsNameOfTheProcess() {
        var named = FrameworkMetrics.NAMES.stream()
                .filter(name -> name.matches("(jvm|process|system)_.*"))
                .toList();
        assertThat(cluster.workloads()).allSatisfy(workload -> {
            var exported = metrics(workload.pod());
            assertThat(named)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(exported).containsPattern("(?m)^" + name + "[{ ]"));
        });
    }

    private static String metrics(Pod pod) throws IOException {
        var address = URI.create("http://%s:8080/q/metrics".formatted(pod.address()));
        try (var answer = address.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
