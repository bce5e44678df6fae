package io.needmap.console.materials;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.materials.MaterialAnswers.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void theNextPageIsOfWhatWasLookedFor() {
        var catalogue = new Catalogue(List.of(), "x+/=", Summary.none(), "MATCHED", "R&D 50% #1", null);
        assertThat(catalogue.next()).isEqualTo("/materials?part=MATCHED&find=R%26D+50%25+%231&after=x%2B%2F%3D");
    }
}
