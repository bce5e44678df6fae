package io.needmap.kit.consume;

import static io.needmap.testkit.Api.ops;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.Notes;
import io.needmap.testkit.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class DatabaseOutageTest {

    @Inject
    Notes notes;

    @Test
    void eventsWaitForTheDatabaseAndAreNotPutAside() {
        var before = Notes.write("before");
        notes.awaitReplica(before, 1);
        int letters = Notes.deadLetters().all().size();
        var sent = new ArrayList<UUID>();
        Infrastructure.database().stop();
        try {
            for (int i = 0; i < 10; i++) {
                var id = UUID.randomUUID();
                Notes.topic().send(id.toString(), Notes.event(UUID.randomUUID(), id, 1, "in the outage"));
                sent.add(id);
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
            given().get("/q/health/live").then().statusCode(200);
            ops().get("/api/v1/notes").then().statusCode(503).header("Retry-After", "1");
        } finally {
            Infrastructure.database().startAgain();
        }
        sent.forEach(id -> assertThat(notes.awaitReplica(id, 1).applied()).isEqualTo(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        assertThat(Notes.deadLetters().all()).hasSize(letters);
        notes.awaitReplica(Notes.write("after"), 1);
    }
}
