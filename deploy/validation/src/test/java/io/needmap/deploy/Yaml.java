package io.needmap.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML as Kubernetes should: a key that comes twice is an error. */
public final class Yaml {

    private static final ObjectMapper MAPPER =
            new ObjectMapper(YAMLFactory.builder().loaderOptions(strict()).build());

    private Yaml() {}

    private static LoaderOptions strict() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    /** Every document of a text. */
    public static List<JsonNode> documents(String text) throws IOException {
        return MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text).readAll().stream()
                .filter(document -> document.isObject())
                .toList();
    }

    public static JsonNode file(Path file) {
        try {
            return MAPPER.readTree(Project.read(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    /** The elements of a list or the values of a map; none when there is no such node. */
    public static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    public static Stream<String> texts(JsonNode node) {
        return each(node).map(JsonNode::asText);
    }
}
