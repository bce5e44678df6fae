package io.needmap.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final int BROWSERS_KEEP = 3_900;

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0436", "\u8a9e", "\ud83d\udc4d"})
    void aNoticeInAnyScriptFitsACookie(String letter) {
        var cookie = Answers.noticeCookie("-" + letter.repeat(5_000), 60);
        assertThat(cookie.getValue().length()).isLessThan(BROWSERS_KEEP);
        assertThat(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
                .startsWith("-" + letter.repeat(100))
                .endsWith(letter + "\u2026");
    }

    @Test
    void aShortNoticeStaysAsItIs() {
        assertThat(URLDecoder.decode(Answers.noticeCookie("+Done: \u0436", 60).getValue(), StandardCharsets.UTF_8))
                .isEqualTo("+Done: \u0436");
    }
}
