package io.needmap.kit.outbox;

import static io.needmap.testkit.Api.admin;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.note.KitTest;
import io.needmap.kit.note.Notes;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@KitTest
class RelayTest {

    @Inject
    Notes notes;

    @Inject
    Jdbi jdbi;

    @Test
    void theEventsOfAnAggregateReachTheTopicInTheOrderOfItsChanges() {
        var ids = new ArrayList<UUID>();
        IntStream.range(0, 4).forEach(i -> ids.add(Notes.write("first")));
        var writers = ids.stream()
                .map(id -> CompletableFuture.runAsync(
                        () -> LongStream.rangeClosed(1, 15).forEach(v -> Notes.rewrite(id, v, "text " + v))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(writers).join();
        notes.awaitEmptyOutbox();

        for (UUID id : ids) {
            assertThat(sequencesOnTheTopic(id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 16).boxed().toList());
            assertThat(notes.awaitReplica(id, 16).text()).isEqualTo("text 15");
        }
    }

    @Test
    void aCommitWakesTheRelay() {
        notes.awaitEmptyOutbox();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            UUID id = Notes.write("wake up");
            long committed = System.nanoTime();
            await().pollInterval(Duration.ofMillis(2))
                    .until(() -> notes.replica(id).isPresent());
            fastest = Math.min(fastest, System.nanoTime() - committed);
        }
        // Far less than the second that the relay would wait by itself.
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void theWholeStateAndWhatChangedAreInTheEvent() {
        UUID id = Notes.write("before");
        Notes.rewrite(id, 1, "after");
        notes.awaitReplica(id, 2);
        JsonNode event = messages(id).get(1);
        assertThat(event.at("/data/text").textValue()).isEqualTo("after");
        assertThat(event.at("/data/version").longValue()).isEqualTo(2);
        assertThat(event.at("/data/previous/text").textValue()).isEqualTo("before");
        assertThat(event.at("/data/previous").size()).isEqualTo(1);
        assertThat(event.at("/sequence").textValue()).isEqualTo("2");
        assertThat(event.at("/actor").textValue()).isEqualTo("test-marketing_ops");
        assertThat(event.at("/source").textValue()).isEqualTo("/kit-test");
    }

    @Test
    void nothingIsLostWhileTheBrokerIsAway() {
        UUID before = Notes.write("before");
        notes.awaitReplica(before, 1);
        Infrastructure.kafka().stop();
        List<UUID> meanwhile;
        try {
            meanwhile = IntStream.range(0, 20)
                    .mapToObj(i -> Notes.write("meanwhile"))
                    .toList();
            assertThat(notes.count("outbox_bundle")).isGreaterThanOrEqualTo(20);
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> assertThat(gauge("needmap_outbox_size")).isGreaterThanOrEqualTo(20));
            assertThat(gauge("needmap_outbox_age_seconds")).isPositive();
            admin().get("/operations/dead-letters")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("UNAVAILABLE"));
        } finally {
            Infrastructure.kafka().startAgain();
        }
        meanwhile.forEach(id -> assertThat(notes.awaitReplica(id, 1).applied()).isEqualTo(1));
        notes.awaitEmptyOutbox();
    }

    @Test
    void whatIsSentTwiceBecauseItsDeleteWasNotCommittedIsAppliedOnce() {
        jdbi.useHandle(h -> h.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'the process dies before the commit'; END $$;
                CREATE CONSTRAINT TRIGGER refuse AFTER DELETE ON outbox_bundle DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION refuse();
                """));
        UUID id;
        try {
            id = Notes.write("twice");
            await().atMost(Duration.ofSeconds(20)).until(() -> messages(id).size() >= 2);
        } finally {
            jdbi.useHandle(h -> h.execute("DROP TRIGGER refuse ON outbox_bundle; DROP FUNCTION refuse()"));
        }
        notes.awaitEmptyOutbox();
        UUID after = Notes.write("after");
        notes.awaitReplica(after, 1);
        assertThat(notes.awaitReplica(id, 1).applied()).isEqualTo(1);
        assertThat(messages(id).stream().map(m -> m.get("id").textValue()).distinct())
                .hasSize(1);
    }

    @Test
    void anEventThatNoBrokerWouldTakeFailsTheRequestInsteadOfTheRelay() {
        ops().body(Map.of("code", "large", "text", "x".repeat(270_000)))
                .post("/api/v1/notes")
                .then()
                .statusCode(413);
        UUID after = Notes.write("after the large one");
        assertThat(notes.awaitReplica(after, 1).applied()).isEqualTo(1);
    }

    private static List<Long> sequencesOnTheTopic(UUID id) {
        return messages(id).stream()
                .map(m -> Long.valueOf(m.get("sequence").textValue()))
                .toList();
    }

    private static List<JsonNode> messages(UUID id) {
        return Notes.topic().all().stream()
                .filter(r -> id.toString().equals(r.key()) && r.value() != null)
                .map(r -> EventContracts.tree(r.value()))
                .toList();
    }

    static double gauge(String name) {
        return ops().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
