package io.needmap.leads.namelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.database.LostConnections;
import io.needmap.testkit.Api;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImportKilledTest {

    private static final int ROWS = 6_000;

    @Inject
    Jdbi jdbi;

    @Inject
    LostConnections lostConnections;

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
        assertThat(count("SELECT sum(cardinality(outcomes)) FROM import_verdicts WHERE job_id = :id", id))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM lead l JOIN name n ON l.name_id = n.id WHERE n.name_list_id = :id", id))
                .isEqualTo(ROWS);
    }

    /** What a kill does to whoever works: all its sessions and open transactions are gone. */
    private void cutOffAfterProgress(String location) {
        int before = done(location);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> done(location), done -> done > before || done == ROWS);
        Infrastructure.database().cutSessions();
        lostConnections.drop();
    }

    private static int done(String location) {
        return Api.answered(location).path("progress.done");
    }

    private long count(String sql, UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(Long.class).one());
    }
}
