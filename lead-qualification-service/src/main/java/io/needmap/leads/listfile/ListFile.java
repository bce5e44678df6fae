package io.needmap.leads.listfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A list that can be read.
 *
 * @param content UTF-8
 * @param mediaType {@code text/csv} or {@code application/x-ndjson}
 */
public record ListFile(InputStream content, String mediaType, Reading reading, Closeable rest) implements Closeable {

    @Override
    public void close() throws IOException {
        content.close();
        rest.close();
    }
}
