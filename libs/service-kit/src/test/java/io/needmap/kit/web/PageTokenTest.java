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
}
