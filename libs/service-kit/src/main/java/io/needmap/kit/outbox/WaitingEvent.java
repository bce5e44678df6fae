package io.needmap.kit.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An event in the outbox; in a bundle it is one line. JSON as it is written here has neither tabs nor line ends. */
record WaitingEvent(String topic, String key, String envelope) {

    static WaitingEvent of(String topic, UUID subject, String envelope) {
        return new WaitingEvent(topic, subject.toString(), envelope);
    }

    static String lines(List<WaitingEvent> events) {
        var lines =
                new StringBuilder(events.stream().mapToInt(WaitingEvent::length).sum());
        for (var event : events) {
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(event.topic)
                    .append('\t')
                    .append(event.key)
                    .append('\t')
                    .append(event.envelope);
        }
        return lines.toString();
    }

    static List<WaitingEvent> read(String lines) {
        var events = new ArrayList<WaitingEvent>();
        for (int from = 0; from < lines.length(); ) {
            int next = lines.indexOf('\n', from);
            int end = next < 0 ? lines.length() : next;
            int key = lines.indexOf('\t', from) + 1;
            int envelope = lines.indexOf('\t', key) + 1;
            events.add(new WaitingEvent(
                    lines.substring(from, key - 1),
                    lines.substring(key, envelope - 1),
                    lines.substring(envelope, end)));
            from = end + 1;
        }
        return events;
    }

    private int length() {
        return topic.length() + key.length() + envelope.length() + 3;
    }
}
