package io.needmap.kit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListExportTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1|'=1+1", "@cmd|'@cmd", "-5|-5", "+49 30 1|'+49 30 1", "'=x|''=x", "plain|plain"})
    void formulasAreNeutralised(String cell, String expected) {
        assertThat(ListExport.cell(TextNode.valueOf(cell))).isEqualTo(expected);
    }
}
