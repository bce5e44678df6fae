package io.needmap.console.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A notice is shown once, and no page of somebody is kept by a cache. */
class Seen {

    private static final int OK = 200;

    @ServerResponseFilter
    public void clear(ContainerRequestContext request, ContainerResponseContext response) {
        var html = MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
        if (html) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getHeaders().putSingle(HttpHeaders.VARY, "X-Fragment");
            if (response.getStatus() == OK && request.getCookies().containsKey(Notice.COOKIE)) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, Answers.noticeCookie("", 0));
            }
        }
    }
}
