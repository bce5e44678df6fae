package io.needmap.leads.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Only uploads may be as large as the service allows; whatever is read into memory as JSON is refused from 10 MB on. */
@Provider
public class JsonBodyLimit implements ReaderInterceptor {

    private static final long BYTES = 10L << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
            context.setInputStream(new BoundedBody(context.getInputStream(), BYTES));
        }
        return context.proceed();
    }
}
