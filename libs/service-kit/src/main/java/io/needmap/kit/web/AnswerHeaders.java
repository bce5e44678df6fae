package io.needmap.kit.web;

import io.needmap.kit.aggregate.Versioned;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers that follow from the answer: the entity tag of a resource, the link to the next page. */
public class AnswerHeaders {

    /** A resource that the caller has already is answered with 304. */
    @ServerResponseFilter
    public void headers(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Paged page && page.nextPageToken() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("pageToken", page.nextPageToken())
                    .build();
            response.getHeaders().putSingle("Link", "<%s>; rel=\"next\"".formatted(path(next)));
        }
        if (response.getEntity() instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, Etags.of(versioned.version()));
            String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (request.getMethod().equals("GET") && known != null && Etags.isKnown(known, versioned.version())) {
                response.setStatus(304);
                response.setEntity(null);
            }
        }
    }

    /** Without scheme and host: behind a gateway they are not ours to know. */
    private static String path(java.net.URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
