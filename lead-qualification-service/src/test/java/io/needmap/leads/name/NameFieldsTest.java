package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NameFieldsTest {

    private final NameFields known = fields("Ada", "Moreau", null, "Firm 1", false, Map.of("booth", "A12"));

    @Test
    void whatIsSaidReplacesWhatWasKnownAndTheRestStays() {
        var told = known.told(fields(null, "Okafor", null, null, null, Map.of("stand", "B")));
        assertThat(told.wholeName()).isEqualTo("Ada Okafor");
        assertThat(told.company()).isEqualTo("Firm 1");
        assertThat(told.attributes()).containsOnlyKeys("booth", "stand");
    }

    @Test
    void fillingBlanksChangesNothingThatIsKnown() {
        var filled =
                known.filled(fields("Eve", "Okafor", "Eve Okafor", "Firm 2", null, Map.of("booth", "B", "x", "1")));
        assertThat(filled.wholeName()).isEqualTo("Ada Moreau");
        assertThat(filled.company()).isEqualTo("Firm 1");
        assertThat(filled.attributes()).isEqualTo(Map.of("booth", "A12", "x", "1"));
    }

    @Test
    void sayingWhatIsKnownChangesNothing() {
        assertThat(known.told(known)).isEqualTo(known);
        assertThat(known.filled(known)).isEqualTo(known);
    }

    @Test
    void nothingTakesAnOptOutBack() {
        var out = known.told(fields(null, null, null, null, true, null));
        assertThat(out.told(fields(null, null, null, null, false, null)).isOptedOut())
                .isTrue();
        assertThat(out.filled(fields(null, null, null, null, false, null)).isOptedOut())
                .isTrue();
        assertThat(known.filled(fields(null, null, null, null, true, null)).isOptedOut())
                .isTrue();
    }

    private static NameFields fields(
            String given, String family, String full, String company, Boolean optOut, Map<String, String> attributes) {
        return new NameFields(null, null, null, given, family, full, company, null, null, optOut, null, attributes);
    }
}
