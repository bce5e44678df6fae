package io.needmap.leads.listfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The bytes that a text has in windows-1252: of a text that was encoded twice, what it was after the first time. */
final class Windows1252Bytes extends InputStream {

    private final Reader text;

    Windows1252Bytes(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        int c = text.read();
        return c < 0 ? -1 : Windows1252.byteOf((char) c);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = 0;
        for (int b = 0; count < length && (b = read()) >= 0; count++) {
            buffer[offset + count] = (byte) b;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
