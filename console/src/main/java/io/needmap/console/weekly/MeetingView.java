package io.needmap.console.weekly;

import io.needmap.console.api.Trouble;
import io.needmap.console.materials.Draft;
import io.needmap.console.weekly.MeetingAnswers.Action;
import io.needmap.console.weekly.MeetingAnswers.Comparison;
import io.needmap.console.weekly.MeetingAnswers.Decision;
import io.needmap.console.weekly.MeetingAnswers.Hole;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Meeting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a meeting.
 *
 * @param meeting the meeting
 * @param agenda what is to be spoken about
 * @param comparison what changed since the one before, when both are closed
 * @param decisions what was decided
 * @param actions what was promised
 * @param holes the first holes on the agenda
 * @param drafts what Sales reads before it is final
 * @param trouble why there is no agenda
 */
record MeetingView(
        Meeting meeting,
        List<AgendaPoint> agenda,
        @Nullable Comparison comparison,
        List<Decision> decisions,
        List<Action> actions,
        List<Hole> holes,
        List<Draft> drafts,
        @Nullable Trouble trouble) {

    private static final int READING = 10;

    /** How long it takes. */
    public int minutes() {
        return agenda.stream().mapToInt(AgendaPoint::minutes).sum() + (drafts.isEmpty() ? 0 : READING);
    }

    /** What of a point is not shown as a card already. */
    public List<Item> rest(AgendaPoint one) {
        return one.items().stream()
                .filter(item -> holes.stream().noneMatch(hole -> hole.id().equals(item.id())))
                .toList();
    }

    /** What is still to be done. */
    public List<Action> open() {
        return actions.stream().filter(Action::open).toList();
    }
}
