package io.needmap.leads.webhook;

import io.needmap.kit.event.EventJson;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Tells endpoints what waits for them; a slow one holds up no other. */
@ApplicationScoped
class Dispatcher {

    /** What is sent: the three fields that the specification names, and what orders and names the aggregate. */
    private record Message(String type, String timestamp, Object data, UUID subject, long sequence, String source) {

        static String of(String envelope) {
            var event = EventJson.read(envelope.getBytes(StandardCharsets.UTF_8));
            return EventJson.tree(new Message(
                            event.type(),
                            event.time().toString(),
                            event.data(),
                            event.subject(),
                            event.sequenceNumber(),
                            event.source()))
                    .toString();
        }
    }

    private final Outcomes outcomes;
    private final Sender sender;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Map<UUID, Integer> going = new ConcurrentHashMap<>();
    // As many as endpoints take at once: a fixed number would let slow ones hold up the others.
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    });

    Dispatcher(Outcomes outcomes, Sender sender, WebhookSettings settings, Clock clock) {
        this.outcomes = outcomes;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "{needmap.webhooks.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        while (true) {
            var busy = going.entrySet().stream()
                    .filter(e -> e.getValue() >= settings.atOnce())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            var due = outcomes.claim(busy);
            due.forEach(this::begin);
            if (due.isEmpty()) {
                return;
            }
        }
    }

    private void begin(DueDelivery delivery) {
        going.merge(delivery.endpointId(), 1, Integer::sum);
        threads.execute(() -> {
            try {
                tell(delivery);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                Log.warnf("delivery %d is tried again later: %s", delivery.seq(), e.toString());
            } finally {
                going.computeIfPresent(delivery.endpointId(), (id, n) -> n == 1 ? null : n - 1);
            }
        });
    }

    private void tell(DueDelivery delivery) throws InterruptedException {
        var begun = clock.instant();
        var answered = sender.send(delivery, Message.of(delivery.envelope()));
        outcomes.note(delivery, answered, begun);
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
    }
}
