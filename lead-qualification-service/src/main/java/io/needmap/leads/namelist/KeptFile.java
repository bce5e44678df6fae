package io.needmap.leads.namelist;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.UUID;

/** The kept file of a list as a stream; holds one part at a time. */
final class KeptFile extends InputStream {

    private final KeptFileRepository files;
    private final UUID listId;
    private ByteArrayInputStream content;
    private int part;

    KeptFile(KeptFileRepository files, UUID listId, byte[] first) {
        this.files = files;
        this.listId = listId;
        this.content = new ByteArrayInputStream(first);
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : content.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        return length > 0 && isAtEnd() ? -1 : content.read(buffer, offset, length);
    }

    private boolean isAtEnd() {
        if (content.available() > 0) {
            return false;
        }
        var next = files.part(listId, ++part);
        next.ifPresent(bytes -> content = new ByteArrayInputStream(bytes));
        return next.isEmpty();
    }
}
