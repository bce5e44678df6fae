package io.needmap.kit.importing;

import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.database.LostConnections;
import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.NoteImport;
import io.needmap.testkit.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@KitTest
class ImportInterruptedTest {

    @Inject
    Jdbi jdbi;

    @Inject
    LostConnections lostConnections;

    @Inject
    NoteImport kind;

    @Test
    void aJobThatLosesItsDatabaseInTheMiddleOfABatchGoesOnWhereItStood() {
        var gate = new CountDownLatch(1);
        kind.holdAt(gate);
        String rows = IntStream.rangeClosed(1, 55)
                .mapToObj(i -> (i == 33 ? "wait" : "cut-" + i) + ",text\n")
                .collect(Collectors.joining());
        String id = ops().contentType("text/csv")
                .body("code,text.body\n" + rows)
                .post("/api/v1/note-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> ops().get("/api/v1/note-imports/{id}", id).path("progress.done"),
                        Integer.valueOf(30)::equals);
        // Rows 31 and 32 are written in the open transaction when its connection, and all others, are cut.
        Infrastructure.database().cutSessions();
        lostConnections.drop();
        gate.countDown();

        var job = ImportJobTest.finished(id);
        assertThat(job.getString("state")).isEqualTo("COMPLETED");
        assertThat(job.getLong("counts.created")).isEqualTo(55);
        assertThat(job.getLong("progress.done")).isEqualTo(55);
        assertThat(notes("cut-%")).isEqualTo(54);
        assertThat(events(id)).isEqualTo(55);
    }

    private long notes(String like) {
        return jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM note WHERE code LIKE :like")
                .bind("like", like)
                .mapTo(Long.class)
                .one());
    }

    private long events(String job) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT count(*) FROM history WHERE causation_id = CAST(:job AS uuid)")
                        .bind("job", job)
                        .mapTo(Long.class)
                        .one());
    }
}
