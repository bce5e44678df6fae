package io.needmap.local.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.local.api.NeedmapApi;
import java.util.Map;
import java.util.function.Consumer;

/** The events that a service could not take, and why. */
public final class DeadLetters {

    private static final String PATH = "/operations/dead-letters";

    private final NeedmapApi service;

    /** The dead letters of one service, asked for at its own port. */
    public DeadLetters(NeedmapApi service) {
        this.service = service;
    }

    /** Hands over each of them, the oldest of a topic first. */
    public void forEach(Consumer<JsonNode> letter) {
        service.forEach(PATH, letter);
    }

    /** One of them with its content and headers. */
    public JsonNode get(String topic, int partition, long offset) {
        return service.get(at(topic, partition, offset));
    }

    /** Hands one of them to the service again. Answers what became of it. */
    public String replay(String topic, int partition, long offset) {
        return service.post(at(topic, partition, offset) + "/replay", Map.of())
                .body()
                .path("outcome")
                .asText();
    }

    /** Hands all of them to the service again. Answers how many were taken and how many failed again. */
    public JsonNode replayAll() {
        return service.post(PATH + "/replay-all", Map.of()).body();
    }

    private static String at(String topic, int partition, long offset) {
        return "%s/%s/%d/%d".formatted(PATH, topic, partition, offset);
    }
}
