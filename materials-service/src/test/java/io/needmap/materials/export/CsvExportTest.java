package io.needmap.materials.export;

import static io.needmap.materials.support.FieldEvents.activity;
import static io.needmap.materials.support.FieldEvents.need;
import static io.needmap.materials.support.MaterialsApi.createMaterial;
import static io.needmap.materials.support.MaterialsApi.material;
import static io.needmap.materials.support.MaterialsApi.published;
import static io.needmap.testkit.Api.ops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.TextNode;
import io.needmap.kit.id.Ids;
import io.needmap.materials.support.FieldEvents;
import io.needmap.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CsvExportTest {

    @Inject
    FieldEvents field;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1|'=1+1", "@cmd|'@cmd", "-5|-5", "+49 30 1|'+49 30 1", "'=x|''=x", "plain|plain"})
    void formulasAreNeutralised(String cell, String expected) {
        assertThat(CsvExport.cell(TextNode.valueOf(cell))).isEqualTo(expected);
    }

    @Test
    void whatListsShowIsThere() {
        String title = "=HYPERLINK(\"" + Ids.next() + "\")";
        String material = createMaterial(published(title));
        assertThat(csv("/api/v1/materials/export?state=PUBLISHED"))
                .startsWith("id,version,title,kind")
                .contains(material)
                .contains("'=HYPERLINK");
        UUID activity = Ids.next();
        field.apply(activity(activity, 1, "RELEVANT", "YES"), need(activity, 1, "NEED", 12.5, .8442));
        assertThat(csv("/api/v1/material-gaps/export?state=OPEN")).contains(activity.toString());
        assertThat(csv("/api/v1/roadmap/export")).contains(activity.toString());
    }

    @Test
    void duplicatesAreShownAndNotMerged() {
        var one = material("twice " + Ids.next());
        one.put("checksum", "sha256:" + Ids.next());
        String first = createMaterial(one);
        String second = createMaterial(one);
        ops().get("/api/v1/materials/duplicates?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.value == '%s' }.materialIds".formatted(one.get("checksum")),
                        hasItems(first, second));
    }

    private static String csv(String path) {
        return ops().accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
