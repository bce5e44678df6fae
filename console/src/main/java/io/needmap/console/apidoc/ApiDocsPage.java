package io.needmap.console.apidoc;

import io.needmap.console.service.Service;
import io.needmap.console.service.ServiceClient;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Future;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Every operation of every service on one page. */
@Path("/api-docs")
@Produces(MediaType.TEXT_HTML)
class ApiDocsPage {

    private final ServiceClient client;

    ApiDocsPage(ServiceClient client) {
        this.client = client;
    }

    /** Renders the page from what the services say about themselves at this moment. */
    @GET
    @PermitAll
    public CompletionStage<TemplateInstance> get() {
        var documents = Arrays.stream(Service.values()).map(this::document).toList();
        return Future.all(documents).map(all -> Templates.apiDocs(all.list())).toCompletionStage();
    }

    private Future<ApiDocument> document(Service service) {
        return client.read(service, "/q/openapi?format=json").map(answer -> ApiDocument.of(service, answer));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance apiDocs(List<ApiDocument> documents);
    }
}
