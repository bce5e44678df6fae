package io.needmap.interview.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void onlyWhatWasAskedForBecomesACondition() {
        var id = UUID.fromString("0198f3a0-0001-7c21-9a54-3b6f10d20001");
        assertThat(Filter.after("id", null).equal("kind", null).where()).isEmpty();
        assertThat(Filter.after("id", id)
                        .equal("kind", Thread.State.NEW)
                        .equal("region_code", null)
                        .equal("rep_id", id)
                        .where())
                .isEqualTo(" WHERE id > :filter0 AND kind = :filter1 AND rep_id = :filter2");
    }
}
