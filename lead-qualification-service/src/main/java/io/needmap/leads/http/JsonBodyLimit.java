package io.needmap.leads.http;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Only uploads may be as large as the service allows; whatever is read into memory as JSON is refused from 10 MB on. */
@Provider
public class JsonBodyLimit implements ReaderInterceptor {

    private static final long BYTES = 10L << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            context.setInputStream(new Bounded(context.getInputStream()));
        }
        return context.proceed();
    }

    /** Counts what was read, since a body need not announce its length. */
    private static final class Bounded extends FilterInputStream {

        private long left = BYTES;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ProblemException(CommonProblem.TOO_LARGE, "send at most %d bytes".formatted(BYTES));
            }
        }
    }
}
