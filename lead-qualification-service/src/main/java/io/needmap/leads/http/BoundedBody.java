package io.needmap.leads.http;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which so many bytes are read; they are counted, since a body need not announce its length. */
class BoundedBody extends FilterInputStream {

    private final long most;
    private long read;

    BoundedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    /** Whether there was more than may be read. */
    boolean isExceeded() {
        return read > most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = super.read(buffer, offset, length);
        count(Math.max(bytes, 0));
        return bytes;
    }

    private void count(int bytes) {
        read += bytes;
        if (isExceeded()) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "send at most %d bytes".formatted(most));
        }
    }
}
