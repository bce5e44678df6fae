package io.needmap.interview.intake;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.interview.scene.Scene;
import io.needmap.kit.database.LostConnections;
import io.needmap.testkit.Api;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImportCutOffTest {

    private static final int ROWS = 5_000;

    @Inject
    Jdbi jdbi;

    @Inject
    LostConnections lostConnections;

    @Test
    void aFileGoesOnWhereItsWorkerWasCutOffAndNoRowIsTakenTwice() {
        String rep = Scene.rep(Scene.region());
        var file = new StringBuilder("repId,conductedAt,kind,quote,activity,transition.from,transition.to\n");
        for (int i = 0; i < ROWS; i++) {
            file.append("%s,2026-05-%02d,ACTIVITY,Said %d,Measures the line,Contacted,Qualified\n"
                    .formatted(rep, 1 + i % 28, i));
        }
        String location = ops().contentType("text/csv")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/statement-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        for (int cuts = 0; cuts < 2; cuts++) {
            cutOffAfterProgress(location);
        }
        await().atMost(Duration.ofMinutes(2))
                .until(() -> "COMPLETED".equals(Api.answered(location).path("state")));

        assertThat(Api.answered(location).<Integer>path("counts.created")).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM statement WHERE rep_id = :rep", rep))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(DISTINCT content ->> 'quote') FROM statement WHERE rep_id = :rep", rep))
                .isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM interview WHERE rep_id = :rep", rep))
                .isEqualTo(28);
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

    private long count(String sql, String rep) {
        return jdbi.withHandle(h -> h.createQuery(sql)
                .bind("rep", UUID.fromString(rep))
                .mapTo(Long.class)
                .one());
    }
}
