package io.needmap.console.weekly;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.materials.Drafts;
import io.needmap.console.page.Nowhere;
import io.needmap.console.weekly.MeetingAnswers.Action;
import io.needmap.console.weekly.MeetingAnswers.Agenda;
import io.needmap.console.weekly.MeetingAnswers.Comparison;
import io.needmap.console.weekly.MeetingAnswers.Decision;
import io.needmap.console.weekly.MeetingAnswers.Hole;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The weekly meetings. */
@Path("/weekly")
@Produces(MediaType.TEXT_HTML)
class WeeklyPage {

    private static final int HOLES = 3;

    private final Api api;
    private final Drafts drafts;

    WeeklyPage(Api api, Drafts drafts) {
        this.api = api;
        this.drafts = drafts;
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
        var meeting = api.get("/meetings/" + id, Meeting.class);
        var agenda = api.get("/meetings/" + id + "/agenda", Agenda.class);
        var closed = api.list("/meetings?limit=50&state=CLOSED", Meeting.class);
        var decisions = api.list("/decisions?limit=50&meetingId=" + id, Decision.class);
        var actions = api.list("/actions?limit=100", Action.class);
        var found = meeting.reply();
        if (found.value() == null) {
            return Nowhere.page(found.trouble());
        }
        var agendaReply = agenda.reply();
        var points = agendaReply.or(new Agenda(List.of())).points().stream()
                .filter(point -> point.count() > 0)
                .map(AgendaPoint::new)
                .toList();
        return Templates.meeting(new MeetingView(
                found.value(),
                points,
                comparison(found.value(), closed.reply().or(Listing.none()).items()),
                decisions.reply().or(Listing.none()).items(),
                actions.reply().or(Listing.none()).items(),
                found.value().closed() ? List.of() : holes(points),
                found.value().closed() ? List.of() : drafts.read().or(List.of()),
                agendaReply.trouble()));
    }

    private List<Hole> holes(List<AgendaPoint> agenda) {
        return agenda.stream().noneMatch(AgendaPoint::holes)
                ? List.of()
                : api.list("/material-gaps?state=OPEN&limit=" + HOLES, Hole.class)
                        .reply()
                        .or(Listing.none())
                        .items();
    }

    /** What changed since the meeting before: both must be closed, for only then their figures are frozen. */
    private @Nullable Comparison comparison(Meeting meeting, List<Meeting> closed) {
        if (!meeting.closed()) {
            return null;
        }
        return closed.stream()
                .filter(other -> other.scheduledAt().isBefore(meeting.scheduledAt()))
                .max(Comparator.comparing(Meeting::scheduledAt))
                .map(other -> api.get("/meetings/" + meeting.id() + "/comparison?with=" + other.id(), Comparison.class)
                        .reply())
                .flatMap(reply -> reply.there())
                .orElse(null);
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance weekly(List<Meeting> meetings, @Nullable Trouble trouble);

        static native TemplateInstance meeting(MeetingView view);
    }
}
