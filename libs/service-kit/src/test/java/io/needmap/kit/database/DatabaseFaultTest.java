package io.needmap.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFaultTest {

    @Test
    void aTimeThatNoDatabaseKeepsIsTheCallersFault() {
        var refused = new IllegalStateException(new SQLException("timestamp out of range", "22008"));
        assertThat(DatabaseFault.of(refused)).isEqualTo(DatabaseFault.CONSTRAINT_CHECK);
    }
}
