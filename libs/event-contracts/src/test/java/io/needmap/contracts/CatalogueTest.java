package io.needmap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Topics, schemas, examples, AsyncAPI and the documentation name the same events. */
class CatalogueTest {

    @Test
    void everyEventOfATopicHasASchemaAndEverySchemaATopic() {
        assertThat(Catalogue.schemas()).containsExactlyInAnyOrderElementsOf(Catalogue.events());
    }

    @Test
    void everyEventHasItsExample() {
        var examples = Catalogue.events().stream()
                .map(event -> Catalogue.CONTRACTS
                        .relativize(Catalogue.example(event))
                        .toString()
                        .replace('\\', '/'))
                .sorted()
                .toList();
        assertThat(Catalogue.files(".json").stream().filter(file -> file.contains("/examples/")))
                .containsExactlyElementsOf(examples);
    }

    @Test
    void aTopicCarriesEventsOfItsOwnServiceOnly() {
        for (var topic : Catalogue.topics()) {
            assertThat(topic.events())
                    .as(topic.name())
                    .allMatch(event ->
                            topic.name().startsWith("needmap.%s.".formatted(event.substring(0, event.indexOf('/')))));
            assertThat(topic.consumers()).as(topic.name()).doesNotContain(topic.producer());
        }
    }

    @Test
    void asyncApiSaysTheSame() throws IOException {
        compare(Catalogue.CONTRACTS.resolve("asyncapi.yaml"), AsyncApi.document(Catalogue.topics()));
    }

    @Test
    void theDocumentationSaysTheSame() throws IOException {
        compare(Path.of("..", "..", "docs", "events.md"), AsyncApi.table(Catalogue.topics()));
    }

    private static void compare(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(file, expected);
        }
        assertThat(file).as("write it with -Dcontracts.update=true").exists();
        assertThat(Files.readString(file))
                .as("%s is out of date; write it anew with -Dcontracts.update=true", file)
                .isEqualTo(expected);
    }
}
