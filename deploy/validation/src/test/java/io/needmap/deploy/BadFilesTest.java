package io.needmap.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file spoils one document of an overlay that keeps every rule; the rule that must notice says so in its words. */
@RequiresKustomize
class BadFilesTest {

    static Stream<Path> spoiled() {
        return Project.files(Path.of("src/test/resources/bad"), ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("spoiled")
    void isRejected(Path file) {
        var bad = Yaml.file(file);
        var good = Manifests.overlay(bad.path("overlay").asText("prod"));
        var document = find(good, bad.path("document"));
        var spoiled = document.deepCopy();

        bad.path("set").properties().forEach(change -> set(spoiled, change.getKey(), change.getValue()));
        bad.path("remove").forEach(pointer -> remove(spoiled, pointer.asText()));

        assertThat(spoiled).isNotEqualTo(document);
        var documents = new ArrayList<>(good.documents());
        documents.set(documents.indexOf(document), spoiled);
        assertThat(Rules.faults(new Manifests(documents)))
                .as(bad.path("why").asText())
                .anySatisfy(fault -> assertThat(fault).contains(bad.path("says").asText()));
    }

    @Test
    void keyThatComesTwiceIsRejected() {
        assertThatThrownBy(() -> Yaml.documents("kind: ConfigMap\ndata: {a: b}\ndata: {c: d}\n"))
                .hasMessageContaining("uplicate");
    }

    /** Kustomize ends the names of settings with a hash. */
    private static JsonNode find(Manifests manifests, JsonNode document) {
        return manifests
                .of(document.path("kind").asText())
                .filter(d -> Manifests.name(d).matches(document.path("name").asText() + "(-[0-9a-z]{10})?"))
                .findFirst()
                .orElseThrow();
    }

    /** Sets what the pointer names; {@code -} is the place behind the last element. */
    private static void set(JsonNode document, String pointer, JsonNode value) {
        var parent = document.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String field = field(pointer);
        if (parent instanceof ArrayNode array) {
            if (field.equals("-")) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(field), value);
            }
        } else {
            ((ObjectNode) parent).set(field, value);
        }
    }

    private static void remove(JsonNode document, String pointer) {
        var parent = document.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(field(pointer)));
        } else {
            ((ObjectNode) parent).remove(field(pointer));
        }
    }

    private static String field(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
