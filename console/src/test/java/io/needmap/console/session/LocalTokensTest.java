package io.needmap.console.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalTokensTest {

    @Test
    void areRefusedInProduction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LocalTokens.refuse(true, List.of("prod")))
                .withMessageContaining("identity provider");
        assertThatCode(() -> LocalTokens.refuse(false, List.of("prod"))).doesNotThrowAnyException();
        assertThatCode(() -> LocalTokens.refuse(true, List.of("local"))).doesNotThrowAnyException();
    }
}
