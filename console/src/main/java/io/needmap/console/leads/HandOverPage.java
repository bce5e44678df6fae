package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Pending;
import io.needmap.console.leads.HandOverAnswers.Agreement;
import io.needmap.console.leads.HandOverAnswers.Promise;
import io.needmap.console.leads.HandOverAnswers.Standings;
import io.needmap.console.leads.LeadAnswers.Name;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Form;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What Marketing and Sales promised each other about leads, and how both sides keep it. */
@Path("/leads/hand-over")
@Produces(MediaType.TEXT_HTML)
class HandOverPage {

    private static final String PAGE = "/leads/hand-over";
    private static final List<String> TIMES =
            List.of("handOverMinutes", "answerMinutes", "firstTouchMinutes", "contextMinutes");
    private static final int SHOWN = 15;

    private final Api api;
    private final Actions actions;

    HandOverPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** How it stands. */
    @GET
    @RolesAllowed("**")
    public TemplateInstance get() {
        var agreement = api.get("/handover-agreement", Agreement.class);
        var standings = api.get("/handover-agreement/standing", Standings.class);
        var missed = api.list("/handover-agreement/promises?state=MISSED&limit=" + SHOWN, Promise.class);
        var running = api.list("/handover-agreement/promises?state=RUNNING&limit=" + SHOWN, Promise.class);
        var reply = standings.reply();
        var late = missed.reply().or(Listing.none());
        var ahead = running.reply().or(Listing.none());
        return Templates.handOver(new HandOverView(
                agreement.reply().value(),
                reply.or(new Standings(List.of())).promises(),
                late,
                ahead,
                names(late, ahead),
                reply.trouble()));
    }

    /** Agrees on other times, in minutes of business hours; they hold for what begins from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("**")
    public Response agree(Form form) {
        Map<String, Object> body = new HashMap<>(form.body("defaultTimeZone"));
        TIMES.forEach(time -> body.put(time, form.number(time)));
        return actions.tell(
                form,
                new Change("PUT", "/handover-agreement", body, form.text("version"), null),
                "Agreed. It holds for what begins from now on.",
                new Stand(PAGE, this::get));
    }

    private Map<UUID, String> names(Listing<Promise> late, Listing<Promise> ahead) {
        Map<UUID, Pending<Name>> asked = new LinkedHashMap<>();
        Stream.concat(late.items().stream(), ahead.items().stream())
                .map(Promise::nameId)
                .distinct()
                .forEach(id -> asked.put(id, api.get("/names/" + id, Name.class)));
        Map<UUID, String> names = new HashMap<>();
        asked.forEach((id, pending) -> pending.reply().there().ifPresent(name -> names.put(id, name.called())));
        return names;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance handOver(HandOverView view);
    }
}
