package io.needmap.kit.outbox;

import io.needmap.kit.event.EventEnvelope;
import io.needmap.kit.event.EventJson;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that wait in one row, and are sent at once: so few and so short that several fit into the memory of the smallest
 * service.
 *
 * @param events how many
 * @param lines a line for each
 */
record Bundle(int events, String lines) {

    static final int MOST_EVENTS = 500;
    private static final int LENGTH = 1 << 20;

    /** Larger events would be refused by the broker and hold up everything behind them. */
    private static final int MAX_BYTES = 256 * 1024;

    private static final int MOST_BYTES_OF_A_CHAR = 3;

    /** Writes events down in order; 413 for one that is too large. */
    static List<Bundle> of(List<Outbox.Message> messages) {
        var bundles = new ArrayList<Bundle>();
        var waiting = new ArrayList<WaitingEvent>();
        int length = 0;
        for (var message : messages) {
            String envelope = write(message.event());
            waiting.add(WaitingEvent.of(message.topic(), message.event().subject(), envelope));
            length += envelope.length();
            if (waiting.size() == MOST_EVENTS || length > LENGTH) {
                bundles.add(new Bundle(waiting.size(), WaitingEvent.lines(waiting)));
                waiting.clear();
                length = 0;
            }
        }
        if (!waiting.isEmpty()) {
            bundles.add(new Bundle(waiting.size(), WaitingEvent.lines(waiting)));
        }
        return bundles;
    }

    private static String write(EventEnvelope event) {
        String envelope = EventJson.write(event);
        boolean large = envelope.length() * MOST_BYTES_OF_A_CHAR > MAX_BYTES
                && envelope.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
        if (large) {
            throw new ProblemException(
                    CommonProblem.TOO_LARGE,
                    "an event of this change would be larger than %d bytes".formatted(MAX_BYTES));
        }
        return envelope;
    }
}
