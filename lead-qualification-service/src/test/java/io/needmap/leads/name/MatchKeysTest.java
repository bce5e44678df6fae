package io.needmap.leads.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeysTest {

    @Test
    void spellingDoesNotCount() {
        var one = MatchKeys.of(" Zoe@Firm.EXAMPLE ", "+49 (30) 123-4567", "Zoë  Müller", "Müller & Söhne");
        var other = MatchKeys.of("zoe@firm.example", "0049 30 1234567", "zoe muller", "muller, sohne");
        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"12345,", "'ext. 12',", "030-1234567, 0301234567"})
    void aShortNumberIsNobodys(String phone, String key) {
        assertThat(MatchKeys.of(null, phone, null, null).phone()).isEqualTo(key);
    }

    @Test
    void aNameWithoutACompanyIsNobody() {
        assertThat(MatchKeys.of(null, null, "Ada Moreau", null).nameCompany()).isNull();
        assertThat(MatchKeys.of(null, null, "Ada Moreau", "--").nameCompany()).isNull();
    }
}
