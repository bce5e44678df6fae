package io.needmap.leads.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses an upload that does not announce its length, and turns out to be too large, like every other problem: Quarkus ends
 * the connection without saying why.
 */
@Provider
public class UploadLimit implements ContainerRequestFilter {

    private final CurrentVertxRequest current;
    private final MemorySize limit;

    public UploadLimit(
            CurrentVertxRequest current, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.current = current;
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var type = context.getMediaType();
        boolean upload = type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        if (upload && context.getHeaderString("Content-Length") == null) {
            var request = current.getCurrent();
            request.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            context.setEntityStream(new Upload(context.getEntityStream(), limit.asLongValue(), request));
        }
    }

    /** Closing a body reads it to its end; what was refused may have none, and goes with the connection. */
    private static final class Upload extends BoundedBody {

        private final RoutingContext request;

        Upload(InputStream body, long most, RoutingContext request) {
            super(body, most);
            this.request = request;
        }

        @Override
        public void close() throws IOException {
            if (!isExceeded()) {
                super.close();
                return;
            }
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(sent -> request.request().connection().close());
        }
    }
}
