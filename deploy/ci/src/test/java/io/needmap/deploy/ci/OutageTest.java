package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The broker and the database are killed while people write, and come back: what was acknowledged arrives, once. */
@Order(7)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(WithCluster.class)
class OutageTest {

    private static final long AWAY_SECONDS = 8;

    private final Cluster cluster;
    private Field field;
    private String activity;

    OutageTest(Cluster cluster) {
        this.cluster = cluster;
    }

    @BeforeAll
    void prepare() {
        field = new Field(cluster.gateway("MARKETING_OPS", "MARKETER"), "OUT");
        activity = field.newActivity();
    }

    /** Nobody who writes notices. */
    @Test
    void nothingIsLostWhenTheBrokerIsKilled() throws Exception {
        try (var writers = writers()) {
            writesOn(writers, 20);
            cluster.broker().kill();
            writesOn(writers, 20);
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            assertThat(cluster.workloads()).allMatch(workload -> workload.pod().isReady());
            cluster.broker().startAgain();
            arrives(writers);
        }
    }

    /** Services are not ready meanwhile, and are not started again. */
    @Test
    void nothingIsLostWhenTheDatabaseIsKilled() throws Exception {
        try (var writers = writers()) {
            writesOn(writers, 20);
            cluster.postgres().kill();
            await("services are taken off their addresses")
                    .atMost(Field.PATIENCE)
                    .until(() -> cluster.workloads()
                            .filter(workload -> !workload.name().equals("console"))
                            .noneMatch(workload -> workload.pod().isReady()));
            cluster.postgres().start();
            arrives(writers);
        }
        await("everything is ready again")
                .atMost(Field.PATIENCE)
                .until(() ->
                        cluster.workloads().allMatch(workload -> workload.pod().isReady()));
        assertThat(cluster.workloads()).allMatch(workload -> workload.pod().restarts() == 0);
    }

    private Writers writers() {
        return new Writers(cluster.gateway("MARKETING_OPS"), field, activity);
    }

    private void arrives(Writers writers) throws Exception {
        writesOn(writers, 20);
        var acknowledged = writers.finish();
        assertThat(Set.copyOf(acknowledged)).hasSameSizeAs(acknowledged);
        new Everywhere(cluster.postgres()).assertExactly(acknowledged);
        Progress.say("%d statements, all arrived", acknowledged.size());
    }

    private static void writesOn(Writers writers, int statements) {
        int before = writers.count();
        await("statements are taken").atMost(Field.PATIENCE).until(() -> writers.count() >= before + statements);
    }
}
