package io.needmap.console.inbox;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.inbox.InboxAnswers.Stages;
import io.needmap.console.inbox.InboxAnswers.Waiting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One statement in hand, the others in a row behind it. */
@Path("/inbox")
@Produces(MediaType.TEXT_HTML)
class InboxPage {

    private static final int IN_VIEW = 30;

    private final Api api;

    InboxPage(Api api) {
        this.api = api;
    }

    /** Renders what waits; {@code take} brings one of them to the front. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get(@RestQuery @DefaultValue("WAITING") String state, @RestQuery @Nullable UUID take) {
        var part = state.equals("PARKED") ? "PARKED" : "WAITING";
        var waiting = api.list("/inbox?limit=" + IN_VIEW + "&state=" + part, Waiting.class);
        var stages = api.get("/map", Stages.class);
        var reply = waiting.reply();
        var list = reply.or(Listing.none());
        return Templates.inbox(new InboxView(
                inFront(list.items(), take),
                list.nextPageToken(),
                part,
                stages.reply().or(new Stages(List.of())).stages(),
                reply.trouble()));
    }

    private static List<Waiting> inFront(List<Waiting> waiting, @Nullable UUID take) {
        List<Waiting> ordered = new ArrayList<>(waiting);
        ordered.sort((one, other) -> Boolean.compare(
                other.statementId().equals(take), one.statementId().equals(take)));
        return ordered;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance inbox(InboxView view);
    }
}
