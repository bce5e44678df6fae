package io.needmap.materials.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Every list that the HTTP contract has: whatever is answered page by page. */
final class PublishedLists {

    private PublishedLists() {}

    /** The paths of all lists. */
    static Stream<String> paths() throws IOException {
        var contract = new YAMLMapper()
                .readTree(Path.of("..", "docs", "api", "materials-service.yaml").toFile());
        return contract.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .filter(path -> isList(contract, path.getValue().path("get")))
                .map(Map.Entry::getKey);
    }

    private static boolean isList(JsonNode contract, JsonNode operation) {
        var answer = operation.at("/responses/200/content/application~1json/schema/$ref");
        return !answer.isMissingNode()
                && contract.at(answer.asText().substring(1)).path("properties").has("nextPageToken");
    }
}
