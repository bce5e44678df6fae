package io.needmap.kit.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.database.DatabaseFault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    /** Parts of a file are read from the database while rows are applied. */
    @Test
    void aDatabaseThatIsLostIsNoFaultOfTheFile() {
        var begun = new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        var lost = new InputStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }

            @Override
            public int read() {
                throw new IllegalStateException(new SQLException("terminated", "57P01"));
            }
        };
        assertThatThrownBy(() -> new CsvRows(new SequenceInputStream(begun, lost), false).skip(10))
                .isNotInstanceOf(MalformedFileException.class)
                .satisfies(e -> assertThat(DatabaseFault.of(e)).isEqualTo(DatabaseFault.OUTAGE));
    }
}
