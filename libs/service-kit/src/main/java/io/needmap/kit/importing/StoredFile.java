package io.needmap.kit.importing;

import java.io.InputStream;
import java.util.UUID;

/** A kept file as a stream; holds one part at a time. */
final class StoredFile extends InputStream {

    private final ImportFileRepository files;
    private final UUID id;
    private byte[] content = new byte[0];
    private int position;
    private int nextPart;

    StoredFile(ImportFileRepository files, UUID id) {
        this.files = files;
        this.id = id;
    }

    @Override
    public int read() {
        return available() == 0 && !advance() ? -1 : content[position++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (available() == 0 && !advance()) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(content, position, buffer, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return content.length - position;
    }

    private boolean advance() {
        var next = files.part(id, nextPart);
        content = next.orElse(new byte[0]);
        position = 0;
        nextPart += next.isPresent() ? 1 : 0;
        return content.length > 0;
    }
}
