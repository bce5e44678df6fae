package io.needmap.leads.namelist;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImportKilledTest {

    private static final int ROWS = 15_000;

    @Inject
    Jdbi jdbi;

    @Test
    void aListGoesOnWhereItsWorkerWasCutOffAndNoRowIsTakenTwice() {
        var file = new StringBuilder("external id,email,company\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("K-%d,k%d@killed.example,Firm %d\n".formatted(i, i, i % 100));
        }
        var accepted = Upload.of(file.toString()).accepted();
        for (int cuts = 0; cuts < 3; cuts++) {
            cutOffAfterProgress(accepted.location());
        }
        var list = accepted.done();

        assertThat(list.getString("state")).isEqualTo("COMPLETED");
        assertThat(list.getInt("counts.created")).isEqualTo(ROWS);
        assertThat(list.getInt("progress.done")).isEqualTo(ROWS);
        UUID id = UUID.fromString(list.getString("id"));
        assertThat(count("SELECT count(*) FROM name WHERE name_list_id = :id", id))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM import_row WHERE job_id = :id", id))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM lead l JOIN name n ON l.name_id = n.id WHERE n.name_list_id = :id", id))
                .isEqualTo(ROWS);
    }

    /** What a kill does to whoever works: all its sessions and open transactions are gone. */
    private void cutOffAfterProgress(String location) {
        int before = ops().get(location).path("progress.done");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    int done = ops().get(location).path("progress.done");
                    return done > before || done == ROWS;
                });
        try {
            jdbi.useHandle(h ->
                    h.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
                            + " AND datname = current_database()"));
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("connection");
        }
        awaitFreshConnections(location);
    }

    /** Until the pool has noticed which of its connections are gone, requests are asked to come again. */
    private static void awaitFreshConnections(String location) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() ->
                        IntStream.range(0, 20).allMatch(i -> ops().get(location).statusCode() == 200));
    }

    private long count(String sql, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(Long.class).one());
    }
}
