package io.needmap.kit.operations;

import static io.needmap.testkit.Api.admin;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.NoteHandler;
import io.needmap.kit.note.Notes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@KitTest
class OperationsTest {

    @Inject
    Notes notes;

    @Inject
    NoteHandler handler;

    @Inject
    Jdbi jdbi;

    @Inject
    BatchApplier applier;

    @AfterEach
    void forbidPoison() {
        handler.allowPoison(false);
    }

    @Test
    void aDeadLetterIsListedInspectedAndReplayed() {
        UUID id = poisoned();
        var letter = listed(id);
        String place = place(letter);
        assertThat(letter.get("type")).isEqualTo("io.needmap.kit.note-changed.v1");
        assertThat(letter.get("error")).isEqualTo("IllegalStateException");
        admin().get(place)
                .then()
                .statusCode(200)
                .body("letter.eventId", equalTo(letter.get("eventId")))
                .body("headers.'needmap-topic'", equalTo(Notes.TOPIC));

        admin().post(place + "/replay").then().statusCode(200).body("outcome", equalTo("FAILED"));
        assertThat(listed(id)).isNotNull();

        handler.allowPoison(true);
        admin().post(place + "/replay").then().statusCode(200).body("outcome", equalTo("APPLIED"));
        assertThat(notes.replica(id)).isPresent();
        assertThat(find(id)).isNull();
        admin().post(place + "/replay").then().statusCode(200).body("outcome", equalTo("KNOWN"));
        assertThat(notes.awaitReplica(id, 1).applied()).isEqualTo(1);
    }

    @Test
    void aReplayDuringARebuildMakesNoAnalysisOfHalfAReplica() {
        UUID id = poisoned();
        String place = place(listed(id));
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO replica_progress (consumer, topic, partition, position, end_offset, epoch, rebuilding)
                VALUES ('kit-test', 'needmap.kit.note.v1', 99, 0, 1, 0, true)
                """));
        try {
            handler.allowPoison(true);
            int before = handler.settledBy().size();
            admin().post(place + "/replay").then().statusCode(200).body("outcome", equalTo("APPLIED"));
            assertThat(notes.replica(id)).isPresent();
            var since = handler.settledBy();
            assertThat(since.subList(before, since.size())).allMatch("event-consumer"::equals);
        } finally {
            jdbi.useHandle(h -> h.execute("DELETE FROM replica_progress WHERE partition = 99"));
        }
    }

    @Test
    void allDeadLettersAreReplayedAtOnceAndWhatFailsStays() {
        var ids = List.of(poisoned(), poisoned(), poisoned());
        var broken = UUID.randomUUID().toString();
        Notes.topic().send(broken, "broken");
        Notes.deadLetters().await(r -> broken.equals(r.key()));
        handler.allowPoison(true);
        var answer = admin().post("/operations/dead-letters/replay-all")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("replayed")).isGreaterThanOrEqualTo(3);
        assertThat(answer.getInt("failed")).isPositive();
        ids.forEach(id -> assertThat(notes.replica(id)).isPresent());
    }

    @Test
    void deadLettersAreForOperatorsAndOfThisServiceOnly() {
        ops().get("/operations/dead-letters").then().statusCode(403);
        ops().post("/operations/replicas/rebuild").then().statusCode(403);
        admin().get("/operations/dead-letters/needmap.other.v1.dlq/0/0").then().statusCode(404);
        admin().get("/operations/dead-letters/{t}/0/999999", Notes.TOPIC + ".kit-test.dlq")
                .then()
                .statusCode(404);
        admin().get("/operations/dead-letters/{t}/x/1", Notes.TOPIC).then().statusCode(400);
    }

    @Test
    void anEmptiedReplicaIsReadAgainAndIsTheSame() {
        UUID id = Notes.write("rebuild");
        Notes.rewrite(id, 1, "rebuilt");
        notes.awaitReplica(id, 2);
        notes.awaitEmptyOutbox();
        var before = replicas();
        long epoch = admin().post("/operations/replicas/rebuild")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("epoch");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var progress = admin().get("/operations/replicas")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(progress.getList("items.rebuilding", Boolean.class)).containsOnly(false);
            assertThat(progress.getList("items.epoch", Long.class)).containsOnly(epoch);
            assertThat(progress.getList("items.lag", Long.class)).containsOnly(0L);
        });
        assertThat(replicas()).containsAllEntriesOf(before);
        await().untilAsserted(() -> assertThat(tally()).isEqualTo(notes.count("note_replica")));
    }

    @Test
    void aReplicaThatIsEmptiedWhileEventsArriveMissesNone() {
        var written = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            written.add(Notes.write("while rebuilding"));
            if (i % 20 == 10) {
                admin().post("/operations/replicas/rebuild").then().statusCode(202);
            }
        }
        written.forEach(id -> notes.awaitReplica(id, 1));
        await().untilAsserted(() -> assertThat(tally()).isEqualTo(notes.count("note_replica")));
    }

    @Test
    void anEmptyingThatMeetsAReaderOfTwoReplicasHalfwayIsTriedAgain() throws Exception {
        UUID id = Notes.write("two replicas");
        notes.awaitReplica(id, 1);
        var tables = applier.replicaTables();
        var first = tables.get(0);
        var last = tables.get(tables.size() - 1);
        var holding = new CountDownLatch(1);
        var reader = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(h -> {
                    h.execute("LOCK TABLE " + last + " IN ACCESS SHARE MODE");
                    holding.countDown();
                    await().until(() -> h.createQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")
                                    .mapTo(Integer.class)
                                    .one()
                            > 0);
                    h.execute("LOCK TABLE " + first + " IN ACCESS SHARE MODE");
                })));
        holding.await();
        admin().post("/operations/replicas/rebuild").then().statusCode(202);
        reader.exceptionally(givenUp -> null).join();
        notes.awaitReplica(id, 1);
    }

    private Map<UUID, List<Object>> replicas() {
        return jdbi.withHandle(h -> h
                .createQuery("SELECT id, sequence, text FROM note_replica WHERE text <> 'poison'")
                .map((row, ctx) ->
                        Map.entry(row.getObject(1, UUID.class), List.<Object>of(row.getLong(2), row.getString(3))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private long tally() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT notes FROM note_tally").mapTo(Long.class).one());
    }

    private UUID poisoned() {
        handler.allowPoison(false);
        var id = UUID.randomUUID();
        Notes.topic().send(id.toString(), Notes.event(UUID.randomUUID(), id, 1, NoteHandler.POISON));
        Notes.deadLetters().await(r -> id.toString().equals(r.key()));
        return id;
    }

    private static Map<String, Object> listed(UUID id) {
        return await().until(() -> find(id), letter -> letter != null);
    }

    /** Walks the pages, three letters each. */
    private static Map<String, Object> find(UUID id) {
        String token = "";
        while (token != null) {
            JsonPath page = admin().get("/operations/dead-letters?limit=3&pageToken={t}", token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            Map<String, Object> letter = page.param("key", id.toString()).getMap("items.find { it.key == key }");
            if (letter != null && !letter.isEmpty()) {
                return letter;
            }
            token = page.getString("nextPageToken");
        }
        return null;
    }

    private static String place(Map<String, Object> letter) {
        return "/operations/dead-letters/%s/%s/%s"
                .formatted(letter.get("topic"), letter.get("partition"), letter.get("offset"));
    }
}
