package io.needmap.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the files of this module say: the topics with their events, the schemas, the examples. */
final class Catalogue {

    static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = ".schema.json";
    private static final String STATE = ".state.v1" + SCHEMA;

    /**
     * A topic.
     *
     * @param producer the service that alone writes it
     * @param consumers the services that read it
     * @param events for example {@code interview/region-changed.v1}
     */
    record Topic(String name, String producer, List<String> consumers, List<String> events) {}

    private Catalogue() {}

    static List<Topic> topics() {
        var topics = new ArrayList<Topic>();
        for (JsonNode topic : read(CONTRACTS.resolve("topics.json")).get("topics")) {
            topics.add(new Topic(
                    topic.get("name").textValue(),
                    topic.get("producer").textValue(),
                    texts(topic.get("consumers")),
                    texts(topic.get("events"))));
        }
        return topics;
    }

    static List<String> events() {
        return topics().stream().flatMap(topic -> topic.events().stream()).toList();
    }

    /** The events that have a schema. */
    static List<String> schemas() {
        return files(SCHEMA).stream()
                .filter(file -> !file.endsWith(STATE) && file.contains("/"))
                .map(file -> file.substring(0, file.length() - SCHEMA.length()))
                .toList();
    }

    /** All files below the contracts that end so, in the order of their names. */
    static List<String> files(String end) {
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> CONTRACTS.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(end))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schema(String event) {
        return read(CONTRACTS.resolve(event + SCHEMA));
    }

    static Path example(String event) {
        int slash = event.indexOf('/');
        return CONTRACTS.resolve(
                "%s/examples/%s.json".formatted(event.substring(0, slash), event.substring(slash + 1)));
    }

    /** {@code interview/region-changed.v1} is {@code io.needmap.interview.region-changed.v1}. */
    static String type(String event) {
        return "io.needmap." + event.replace('/', '.');
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
