package io.needmap.console.start;

import io.needmap.console.service.ServiceState;
import io.needmap.console.service.ServiceStates;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The first page: what Needmap is, and whether its services answer. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class StartPage {

    private final ServiceStates states;

    StartPage(ServiceStates states) {
        this.states = states;
    }

    /** Renders the page with the state of each service at this moment. */
    @GET
    @PermitAll
    public CompletionStage<TemplateInstance> get(@Context UriInfo uri) {
        var baseUrl = uri.getBaseUri().toString().replaceAll("/$", "");
        return states.read().map(all -> Templates.start(all, baseUrl)).toCompletionStage();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance start(List<ServiceState> states, String baseUrl);
    }
}
