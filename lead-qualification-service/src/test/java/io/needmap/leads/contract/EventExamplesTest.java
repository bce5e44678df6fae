package io.needmap.leads.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.testkit.EventContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventExamplesTest {

    private static final Path EXAMPLES = Path.of("../libs/event-contracts/src/main/resources/contracts/leads/examples");

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsValid(String event) {
        String example = EventContracts.example("leads/" + event);
        EventContracts.assertValid(example);
        assertThat(EventContracts.tree(example).get("type").textValue()).isEqualTo("io.needmap.leads." + event);
    }

    static Stream<String> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList().stream();
        }
    }
}
