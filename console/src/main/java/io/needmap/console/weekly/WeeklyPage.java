package io.needmap.console.weekly;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.page.Nowhere;
import io.needmap.console.weekly.MeetingAnswers.Decision;
import io.needmap.console.weekly.MeetingAnswers.Meeting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The weekly meetings. */
@Path("/weekly")
@Produces(MediaType.TEXT_HTML)
class WeeklyPage {

    private final Api api;
    private final Reading reading;

    WeeklyPage(Api api, Reading reading) {
        this.api = api;
        this.reading = reading;
    }

    /** Leads to the meeting that is on or next; without one, offers to plan it. */
    @GET
    @RolesAllowed("**")
    public Object get() {
        var reply = api.list("/meetings?limit=50", Meeting.class).reply();
        var meetings = reply.or(Listing.none()).items();
        var next = meetings.stream().filter(meeting -> !meeting.closed()).reduce((one, other) -> other);
        return next.isPresent()
                ? Response.seeOther(URI.create("/weekly/" + next.get().id())).build()
                : Templates.weekly(meetings, reply.trouble());
    }

    /** All meetings. */
    @GET
    @Path("/all")
    @RolesAllowed("**")
    public TemplateInstance all() {
        var reply = api.list("/meetings?limit=50", Meeting.class).reply();
        return Templates.weekly(reply.or(Listing.none()).items(), reply.trouble());
    }

    /** Renders one meeting. */
    @GET
    @Path("/{id}")
    @RolesAllowed("**")
    public Object meeting(@RestPath UUID id) {
        var found = reading.of(id);
        return found.value() == null ? Nowhere.page(found.trouble()) : Templates.meeting(found.value());
    }

    /** Leads to a decision, in the meeting in which it was taken. */
    @GET
    @Path("/decisions/{id}")
    @RolesAllowed("**")
    public Response decision(@RestPath UUID id) {
        var found = api.get("/decisions/" + id, Decision.class).reply();
        return found.value() == null
                ? Nowhere.page(found.trouble())
                : Response.seeOther(URI.create("/weekly/" + found.value().meetingId() + "#decision-" + id))
                        .build();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance weekly(List<Meeting> meetings, @Nullable Trouble trouble);

        static native TemplateInstance meeting(MeetingView view);
    }
}
