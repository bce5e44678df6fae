package io.needmap.console.weekly;

import io.needmap.console.api.Trouble;
import io.needmap.console.materials.Draft;
import io.needmap.console.materials.MaterialAnswers.Material;
import io.needmap.console.weekly.MeetingAnswers.Action;
import io.needmap.console.weekly.MeetingAnswers.Decision;
import io.needmap.console.weekly.MeetingAnswers.Hole;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Meeting;
import io.needmap.console.weekly.MeetingAnswers.Response;
import io.needmap.console.weekly.Road.Overheard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a meeting.
 *
 * @param meeting the meeting
 * @param since the one before, when there is one
 * @param moved the figures, each with what it was at the meeting before
 * @param sentences what else changed between two closed meetings
 * @param agenda what is to be spoken about
 * @param talks the objections on it
 * @param answered objections that were answered since the meeting before
 * @param decisions what was decided
 * @param caused the holes that a decision changed
 * @param actions what was promised
 * @param holes the first holes on the agenda
 * @param drafts what Sales reads before it is final
 * @param road what was heard on the road
 * @param materials what an objection may be answered with
 * @param trouble why there is no agenda
 */
record MeetingView(
        Meeting meeting,
        @Nullable Meeting since,
        List<Moved> moved,
        List<String> sentences,
        List<AgendaPoint> agenda,
        List<Talk> talks,
        List<Response> answered,
        List<Decision> decisions,
        List<Hole> caused,
        List<Action> actions,
        List<Hole> holes,
        List<Draft> drafts,
        List<Overheard> road,
        List<Material> materials,
        @Nullable Trouble trouble) {

    private static final int LOOKING = 5;
    private static final int READING = 10;
    private static final int LISTENING = 5;
    private static final int KEPT = 6;

    /** How long it takes. */
    public int minutes() {
        return meeting.closed() ? 0 : until(agenda.size()) + reading() + (road.isEmpty() ? 0 : LISTENING);
    }

    /** When a point of the agenda has its turn. */
    public Instant turn(AgendaPoint one) {
        return after(until(agenda.indexOf(one)));
    }

    /** When drafts are read. */
    public Instant draftsTurn() {
        return after(until(agenda.size()));
    }

    /** When what was heard on the road is told. */
    public Instant roadTurn() {
        return after(until(agenda.size()) + reading());
    }

    private int until(int point) {
        return (moved.isEmpty() ? 0 : LOOKING)
                + agenda.stream().limit(point).mapToInt(AgendaPoint::minutes).sum();
    }

    private int reading() {
        return drafts.isEmpty() ? 0 : READING;
    }

    private Instant after(int minutes) {
        return meeting.scheduledAt().plus(Duration.ofMinutes(minutes));
    }

    /** Whether somebody may decide here and now. */
    public boolean open() {
        return meeting.state().equals("OPEN");
    }

    /** What of a point is not shown as a card already. */
    public List<Item> rest(AgendaPoint one) {
        return one.items().stream()
                .filter(item -> holes.stream().noneMatch(hole -> hole.id().equals(item.id())))
                .toList();
    }

    /** How many of a point are shown neither as a card nor as a line. */
    public int more(AgendaPoint one) {
        int cards = one.holes() ? holes.size() : 0;
        return Math.max(0, one.point().count() - cards - rest(one).size());
    }

    /** Whether objections are drawn week by week. */
    public boolean drawn() {
        return talks.stream().anyMatch(talk -> talk.heard() != null);
    }

    /** What is still to be done. */
    public List<Action> owed() {
        return actions.stream().filter(Action::open).toList();
    }

    /** What was done since the meeting before. */
    public List<Action> kept() {
        return actions.stream()
                .filter(action -> action.closedAt() != null
                        && (since == null || !action.closedAt().isBefore(since.scheduledAt())))
                .limit(KEPT)
                .toList();
    }

    /** What was promised with a decision. */
    public List<Action> promised(UUID decision) {
        return actions.stream()
                .filter(action -> decision.equals(action.decisionId()))
                .toList();
    }

    /** The holes that a decision changed. */
    public List<Hole> caused(UUID decision) {
        return caused.stream()
                .filter(hole -> decision.equals(hole.decisionId()))
                .toList();
    }
}
