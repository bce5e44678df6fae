package io.needmap.leads.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.needmap.kit.event.EventJson;
import io.needmap.testkit.EventContracts;
import io.needmap.testkit.EventProbe;
import java.util.UUID;

/** What reps said, as interview-service tells it: made from the examples of the contract. */
public final class Said {

    private final String brokers;

    public Said(String brokers) {
        this.brokers = brokers;
    }

    /** A rep said that this should be known before a call; answers the statement's id. */
    public UUID informationNeed(String know) {
        return informationNeed(UUID.randomUUID(), 1, know);
    }

    public UUID informationNeed(UUID statement, long version, String know) {
        send(event("statement-recorded", statement, version, know));
        return statement;
    }

    /** This rep wants to know something before a call; answers the statement's id. */
    public UUID asks(UUID rep) {
        var statement = UUID.randomUUID();
        var event = event("statement-recorded", statement, 1, "who decides");
        ((ObjectNode) event.get("data")).put("repId", rep.toString());
        send(event);
        return statement;
    }

    public void erase(UUID statement, long version) {
        var event = event("statement-recorded", statement, version, "");
        event.put("type", "io.needmap.interview.statement-erased.v1");
        var data = (ObjectNode) event.get("data");
        data.remove(java.util.List.of("quote", "know", "why", "ifYes", "ifNo", "repId"));
        send(event);
    }

    /** A message that can be changed before it is sent. */
    public static ObjectNode event(String event, UUID statement, long version, String know) {
        var message = (ObjectNode) EventJson.parse(EventContracts.example("interview/" + event + ".v1"));
        message.put("id", UUID.randomUUID().toString());
        message.put("subject", statement.toString());
        message.put("sequence", Long.toString(version));
        var data = (ObjectNode) message.get("data");
        data.put("id", statement.toString());
        data.put("version", version);
        data.put("kind", "INFORMATION_NEED");
        data.put("quote", "Before I call I want to know " + know + ".");
        data.put("know", know);
        data.put("why", "or I talk to the wrong person");
        data.put("ifYes", "I bring the calculation");
        data.put("ifNo", "I ask who decides");
        return message;
    }

    public void send(ObjectNode event) {
        statements().send(event.get("subject").textValue(), event.toString());
    }

    public EventProbe statements() {
        return new EventProbe(brokers, "needmap.interview.statement.v1");
    }
}
