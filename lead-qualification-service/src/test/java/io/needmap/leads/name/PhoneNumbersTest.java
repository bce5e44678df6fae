package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "030 12345678, DE, +493012345678",
        "+49 (0)30 12345678, FR, +493012345678",
        "(312) 555-0123, US, +13125550123",
        "0044 20 7946 0958, DE, +442079460958",
        "030 12345678, , 030 12345678",
        "030 12345678 ext. 9, DE, 030 12345678 ext. 9",
        "not a number, DE, not a number"
    })
    void aValidNumberHasOneForm(String said, String region, String normal) {
        assertThat(PhoneNumbers.normalised(said, region)).isEqualTo(normal);
    }

    @Test
    void theCountryOfAPersonComesBeforeThatOfTheList() {
        assertThat(fields("030 12345678", "Deutschland").normalised("US").phone())
                .isEqualTo("+493012345678");
        assertThat(fields("030 12345678", "Atlantis").normalised("DE").phone()).isEqualTo("+493012345678");
        assertThat(Countries.code("germany")).isEqualTo("DE");
        assertThat(Countries.code("USA")).isEqualTo("US");
        assertThat(Countries.code("Atlantis")).isNull();
    }

    private static NameFields fields(String phone, String country) {
        return new NameFields(null, null, phone, null, null, null, null, null, country, null, null, Map.of());
    }
}
