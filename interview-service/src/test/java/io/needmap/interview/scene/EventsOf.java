package io.needmap.interview.scene;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.testkit.EventProbe;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Another service, as far as it tells something. */
public record EventsOf(String brokers, String service) {

    /** Tells it and answers with the message, so that it can be told again. */
    public String tell(String family, String event, String subject, int version, Map<String, Object> state) {
        var data = new HashMap<>(state);
        data.put("id", subject);
        data.put("version", version);
        var envelope = new HashMap<String, Object>();
        envelope.put("specversion", "1.0");
        envelope.put("id", Ids.next().toString());
        envelope.put("type", "io.needmap." + service + "." + event + ".v1");
        envelope.put("source", "/" + service + "-service");
        envelope.put("subject", subject);
        envelope.put("time", Instant.now().toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("sequence", Integer.toString(version));
        envelope.put("data", data);
        String message = EventJson.tree(envelope).toString();
        send(family, subject, message);
        return message;
    }

    public void send(String family, String subject, String message) {
        probe(family).send(subject, message);
    }

    /** How many messages about the subject ended as dead letters. */
    public long deadLetters(String family, String subject) {
        return new EventProbe(brokers, topic(family) + ".interview-service.dlq")
                .all().stream().filter(letter -> subject.equals(letter.key())).count();
    }

    private EventProbe probe(String family) {
        return new EventProbe(brokers, topic(family));
    }

    private String topic(String family) {
        return "needmap." + service + "." + family + ".v1";
    }
}
