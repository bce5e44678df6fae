package io.needmap.kit.operations;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.needmap.kit.consume.BatchApplier;
import io.needmap.kit.consume.DeadLetters;
import io.needmap.kit.consume.ReplicaEpochs;
import io.needmap.kit.consume.ReplicaProgress;
import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.event.MalformedEventException;
import io.needmap.kit.operations.DeadLetterReader.Place;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The operators' commands of one service. */
@ApplicationScoped
class Operations {

    /** A request that reads two replicas can meet the emptying of both halfway: PostgreSQL then gives up one of them. */
    private static final RetryPolicy<Object> RACES = RetryPolicy.builder()
            .handleIf(failure -> DatabaseFault.of(failure) == DatabaseFault.RACE)
            .withMaxRetries(5)
            .withDelay(Duration.ofMillis(200))
            .build();

    private final DeadLetterReader reader;
    private final ReplayRepository replays;
    private final BatchApplier applier;
    private final ReplicaEpochs epochs;
    private final ReplicaProgress progress;
    private final Cause cause;

    Operations(
            DeadLetterReader reader,
            ReplayRepository replays,
            BatchApplier applier,
            ReplicaEpochs epochs,
            ReplicaProgress progress,
            Cause cause) {
        this.reader = reader;
        this.replays = replays;
        this.applier = applier;
        this.epochs = epochs;
        this.progress = progress;
        this.cause = cause;
    }

    Page<DeadLetterResponse> deadLetters(@Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 3);
        Optional<Place> after = token == null
                ? Optional.empty()
                : Optional.of(new Place(token.text(0), (int) token.whole(1), token.whole(2)));
        return Page.of(
                reader.read(after, limit + 1, this::notReplayed),
                limit,
                letter -> new Object[] {letter.topic(), letter.partition(), letter.offset()},
                Operations::response);
    }

    DeadLetterDetailResponse deadLetter(Place place) {
        var letter = letter(place);
        return new DeadLetterDetailResponse(response(letter), text(letter.value()), DeadLetters.headers(letter));
    }

    ReplayResponse replay(Place place) {
        return replay(letter(place));
    }

    ReplayAllResponse replayAll() {
        int replayed = 0;
        int failed = 0;
        Optional<Place> after = Optional.empty();
        for (var letters = reader.read(after, Page.MAX_LIMIT, this::notReplayed);
                !letters.isEmpty();
                letters = reader.read(after, Page.MAX_LIMIT, this::notReplayed)) {
            for (var letter : letters) {
                boolean again = replay(letter).outcome() == ReplayOutcome.FAILED;
                failed += again ? 1 : 0;
                replayed += again ? 0 : 1;
            }
            after = Optional.of(Place.of(letters.get(letters.size() - 1)));
        }
        return new ReplayAllResponse(replayed, failed);
    }

    RebuildResponse rebuild() {
        Failsafe.with(RACES).run(epochs::startAgain);
        long epoch = epochs.current();
        Log.infof("replicas are emptied, epoch %d", epoch);
        return new RebuildResponse(epoch);
    }

    List<ReplicaResponse> replicas() {
        long epoch = epochs.current();
        return progress.read().stream().map(p -> ReplicaResponse.of(p, epoch)).toList();
    }

    /** Applied here, not put on its topic again: compaction would keep an old state for the newest. */
    private ReplayResponse replay(ConsumerRecord<String, byte[]> letter) {
        try {
            int fresh = applier.apply(List.of(EventJson.read(letter.value())), !rebuilding());
            replays.note(Place.of(letter), cause.actor());
            return new ReplayResponse(fresh > 0 ? ReplayOutcome.APPLIED : ReplayOutcome.KNOWN, null);
        } catch (RuntimeException e) {
            Log.warnf("dead letter %s fails again: %s", Place.of(letter), e.toString());
            return new ReplayResponse(ReplayOutcome.FAILED, e.getMessage());
        }
    }

    /** Then analyses would be made of half a replica; the consumer settles them all when it has caught up. */
    private boolean rebuilding() {
        return replicas().stream().anyMatch(ReplicaResponse::rebuilding);
    }

    private List<ConsumerRecord<String, byte[]>> notReplayed(List<ConsumerRecord<String, byte[]>> polled) {
        var replayed = replays.replayed(polled.stream().map(Place::of).toList());
        return polled.stream()
                .filter(letter -> !replayed.contains(Place.of(letter)))
                .toList();
    }

    private ConsumerRecord<String, byte[]> letter(Place place) {
        return reader.find(place).orElseThrow(() -> ProblemException.notFound("dead letter", place.offset()));
    }

    private static DeadLetterResponse response(ConsumerRecord<String, byte[]> letter) {
        var event = event(letter);
        Map<String, String> headers = DeadLetters.headers(letter);
        String failedAt = headers.get(DeadLetters.FAILED_AT);
        return new DeadLetterResponse(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                event.map(EventEnvelope::id).orElse(null),
                event.map(EventEnvelope::type).orElse(null),
                headers.getOrDefault(DeadLetters.REASON, ""),
                headers.getOrDefault(DeadLetters.ERROR, ""),
                failedAt == null ? null : Instant.parse(failedAt));
    }

    private static Optional<EventEnvelope> event(ConsumerRecord<String, byte[]> letter) {
        try {
            return Optional.of(EventJson.read(letter.value()));
        } catch (MalformedEventException e) {
            return Optional.empty();
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
