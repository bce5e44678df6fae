package io.needmap.kit.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Puts a mark behind the last line. The CSV parser takes a quote that is never closed for a long field; then the mark is
 * inside that field instead of a record of its own.
 */
final class EndMarkReader extends FilterReader {

    private static final String MARK = "\u0000end";

    private final String tail = "\n" + MARK;
    private int position = -1;

    EndMarkReader(Reader text) {
        super(text);
    }

    static boolean isMark(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).equals(MARK);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (position < 0) {
            int read = super.read(buffer, offset, length);
            if (read >= 0) {
                return read;
            }
            position = 0;
        }
        int count = Math.min(length, tail.length() - position);
        if (count == 0) {
            return -1;
        }
        tail.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }
}
