package io.needmap.console.weekly;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Reply;
import io.needmap.console.materials.Draft;
import io.needmap.console.materials.Drafts;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.session.Visitor;
import io.needmap.console.weekly.MeetingAnswers.Action;
import io.needmap.console.weekly.MeetingAnswers.Agenda;
import io.needmap.console.weekly.MeetingAnswers.Board;
import io.needmap.console.weekly.MeetingAnswers.Comparison;
import io.needmap.console.weekly.MeetingAnswers.Decision;
import io.needmap.console.weekly.MeetingAnswers.Hole;
import io.needmap.console.weekly.MeetingAnswers.Meeting;
import io.needmap.console.weekly.MeetingAnswers.Response;
import io.needmap.console.weekly.Road.Overheard;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for everything on the page of a meeting: of one that is over, what it left; of one to come, what is open. */
@RequestScoped
class Reading {

    private static final String ACTIONS = "/actions?limit=200";
    private static final String MATERIALS = "/materials?limit=200";
    private static final int HOLES = 3;
    private static final int CAUSED = 20;

    private final Api api;
    private final Talks talks;
    private final Drafts drafts;
    private final Road road;
    private final Visitor visitor;

    Reading(Api api, Talks talks, Drafts drafts, Road road, Visitor visitor) {
        this.api = api;
        this.talks = talks;
        this.drafts = drafts;
        this.road = road;
        this.visitor = visitor;
    }

    /** The meeting, or why it cannot be shown. */
    Reply<MeetingView> of(UUID id) {
        var meeting = api.get("/meetings/" + id, Meeting.class);
        var agenda = api.get("/meetings/" + id + "/agenda", Agenda.class);
        var closed = api.list("/meetings?limit=50&state=CLOSED", Meeting.class);
        var decisions = api.list("/decisions?limit=50&meetingId=" + id, Decision.class);
        var actions = api.list(ACTIONS, Action.class);
        return meeting.reply().map(found -> {
            var before = before(found, closed.reply().or(Listing.none()).items());
            return view(
                    found,
                    before,
                    agenda.reply(),
                    decisions.reply().or(Listing.none()).items(),
                    api.all(ACTIONS, Action.class, actions.reply()));
        });
    }

    private MeetingView view(
            Meeting meeting,
            @Nullable Meeting before,
            Reply<Agenda> agenda,
            List<Decision> decisions,
            List<Action> actions) {
        boolean over = meeting.closed();
        // The agenda is what is open now: of a meeting that is over, it is no more.
        var points = over
                ? List.<AgendaPoint>of()
                : agenda.or(new Agenda(List.of())).points().stream()
                        .filter(point -> point.count() > 0)
                        .map(AgendaPoint::new)
                        .toList();
        var comparison = over ? comparison(meeting, before) : null;
        return new MeetingView(
                meeting,
                before,
                over ? frozen(meeting, before) : moving(before, points),
                comparison == null ? List.of() : comparison.sentences(),
                points,
                talks.of(points.stream()
                        .filter(AgendaPoint::objections)
                        .flatMap(point -> point.items().stream())
                        .toList()),
                over ? List.<Response>of() : talks.answeredSince(since(before)),
                decisions,
                caused(decisions),
                actions,
                over ? List.of() : holes(points),
                over ? List.<Draft>of() : drafts.read().or(List.of()),
                over ? List.<Overheard>of() : road.lately(),
                answers(meeting),
                over ? null : agenda.trouble());
    }

    /** The closed one before it: only of closed ones the figures are frozen. */
    private static @Nullable Meeting before(Meeting meeting, List<Meeting> closed) {
        return closed.stream()
                .filter(other -> other.scheduledAt().isBefore(meeting.scheduledAt()))
                .max(Comparator.comparing(Meeting::scheduledAt))
                .orElse(null);
    }

    private static Instant since(@Nullable Meeting before) {
        return before == null ? Instant.EPOCH : before.scheduledAt();
    }

    private @Nullable Comparison comparison(Meeting meeting, @Nullable Meeting before) {
        return before == null
                ? null
                : api.get("/meetings/" + meeting.id() + "/comparison?with=" + before.id(), Comparison.class)
                        .reply()
                        .value();
    }

    private static List<Moved> frozen(Meeting meeting, @Nullable Meeting before) {
        var then = before == null ? null : before.snapshot();
        var now = meeting.snapshot();
        return now == null
                ? List.of()
                : List.of(
                        Moved.alignment(then, now.alignment()),
                        Moved.count(then == null ? null : then.openGaps(), now.openGaps(), "Holes."),
                        Moved.count(
                                then == null ? null : then.undecided(),
                                now.undecided(),
                                "Activities undecided, of " + now.activities() + "."));
    }

    /** How things stand now, against how they stood at the meeting before. */
    private List<Moved> moving(@Nullable Meeting before, List<AgendaPoint> points) {
        var then = before == null ? null : before.snapshot();
        var board = api.get("/map", Board.class).reply().or(Board.none());
        var alignment = board.alignment();
        if (board.activities() == 0) {
            return List.of();
        }
        int unanswered = points.stream()
                .filter(AgendaPoint::objections)
                .mapToInt(point -> point.point().count())
                .sum();
        return List.of(
                Moved.alignment(then, alignment == null ? null : alignment.alignment()),
                Moved.holes(then, board),
                unanswered > 0
                        ? Moved.count(null, unanswered, "Objections without an answer.")
                        : Moved.count(
                                then == null ? null : then.undecided(),
                                board.undecided(),
                                "Activities undecided, of " + board.activities() + "."));
    }

    private List<Hole> holes(List<AgendaPoint> agenda) {
        return agenda.stream().noneMatch(AgendaPoint::holes)
                ? List.of()
                : api.list("/material-gaps?state=OPEN&limit=" + HOLES, Hole.class)
                        .reply()
                        .or(Listing.none())
                        .items();
    }

    private List<Hole> caused(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.activityIds().stream())
                .distinct()
                .limit(CAUSED)
                .map(activity -> api.list("/material-gaps?limit=1&activityId=" + activity, Hole.class))
                .toList()
                .stream()
                .flatMap(asked -> asked.reply().or(Listing.none()).items().stream())
                .toList();
    }

    private List<Material> answers(Meeting meeting) {
        return meeting.state().equals("OPEN") && visitor.isWorking()
                ? api.all(
                        MATERIALS,
                        Material.class,
                        api.list(MATERIALS, Material.class).reply())
                : List.of();
    }
}
