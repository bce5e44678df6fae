package io.needmap.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.problem.ProblemException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {

    @Test
    void theKeysOfTheLastRowComeBack() {
        String odd = "Größe \uFFFD\u001F\n|";
        var token = Objects.requireNonNull(PageToken.parse(PageToken.of(odd, 7), 2));
        assertThat(token.text(0)).isEqualTo(odd);
        assertThat(token.whole(1)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made-up", "AAAA", "%%%", "YQ\u001fYg"})
    void whatWasNotGivenOutIsRefusedAlsoWhereTheKeyIsAText(String token) {
        assertThatThrownBy(() -> PageToken.parse(token, 1)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aTimeThatNoDatabaseKeepsIsRefused(String time) {
        var token = Objects.requireNonNull(PageToken.parse(PageToken.of(time), 1));
        assertThatThrownBy(() -> token.instant(0)).isInstanceOf(ProblemException.class);
    }
}
