package io.needmap.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    private static final String URN = "urn:needmap:contracts:";
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(URN, "classpath:contracts/")));

    static List<String> schemas() {
        return Catalogue.files(".schema.json");
    }

    static List<String> events() {
        return Catalogue.schemas();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsOneAndHasTheNameOfItsFile(String file) {
        var schema = Catalogue.read(Catalogue.CONTRACTS.resolve(file));
        assertThat(schema.path("$id").textValue()).isEqualTo(URN + file);
        assertThat(schema.path("title").textValue()).isNotBlank();
        var faults = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012)).validate(schema);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anExampleIsWhatItsSchemaAndTheEnvelopeSay(String event) {
        var example = Catalogue.read(Catalogue.example(event));
        for (String schema : List.of(event + ".schema.json", "envelope.v1.schema.json")) {
            var faults = SCHEMAS.getSchema(SchemaLocation.of(URN + schema))
                    .validate(
                            example.toString(),
                            InputFormat.JSON,
                            c -> c.getExecutionConfig().setFormatAssertionsEnabled(true));
            assertThat(faults).as("%s against %s", event, schema).isEmpty();
        }
        assertThat(example.get("type").textValue()).isEqualTo(Catalogue.type(event));
        assertThat(example.get("dataschema").textValue())
                .isEqualTo("urn:needmap:event:" + event.replace('/', ':').replaceFirst("\\.(v\\d+)$", ":$1"));
        assertThat(example.get("subject")).isEqualTo(example.at("/data/id"));
        assertThat(example.get("sequence").textValue())
                .isEqualTo(example.at("/data/version").asText());
    }
}
