package io.needmap.console.needs;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.needs.NeedAnswers.Detail;
import io.needmap.console.needs.NeedAnswers.Need;
import io.needmap.console.needs.NeedAnswers.Said;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The opportunity landscape, and one activity's evidence by region and quarter. */
@Path("/needs")
@Produces(MediaType.TEXT_HTML)
class NeedsPage {

    private static final String NEEDS = "/needs?limit=200";

    private final Api api;

    NeedsPage(Api api) {
        this.api = api;
    }

    /** Renders all needs; {@code activity} is the one whose matrix is shown, else the greatest opportunity. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(@RestQuery @Nullable UUID activity) {
        var reply = api.list(NEEDS, Need.class).reply();
        var needs = api.all(NEEDS, Need.class, reply).stream()
                .sorted(Comparator.comparingDouble(Need::opportunity).reversed())
                .toList();
        var chosen = activity == null && !needs.isEmpty() ? needs.get(0).activityId() : activity;
        if (chosen == null) {
            return Templates.needs(new NeedsView(needs, null, null, null, reply.trouble()));
        }
        var detail = api.get("/needs/" + chosen, Detail.class);
        var said = api.list("/activities/" + chosen + "/evidence?limit=200", Said.class);
        var found = detail.reply().value();
        var matrix = found == null
                ? null
                : Matrix.of(found, said.reply().map(Listing::items).value());
        return Templates.needs(new NeedsView(needs, chosen, found, matrix, reply.trouble()));
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance needs(NeedsView view);
    }
}
