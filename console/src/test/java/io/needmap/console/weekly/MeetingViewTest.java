package io.needmap.console.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.console.weekly.MeetingAnswers.Hole;
import io.needmap.console.weekly.MeetingAnswers.Item;
import io.needmap.console.weekly.MeetingAnswers.Meeting;
import io.needmap.console.weekly.MeetingAnswers.Point;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingViewTest {

    /** The cards are the holes of the highest priority, the lines the oldest ones: together they are all that is shown. */
    @Test
    void whatIsShownAndWhatIsNotSumsUpToWhatThereIs() {
        var view = view(List.of(hole(1), hole(7), hole(8)));
        var holes = point("GAP_WITHOUT_OWNER", 27);
        assertThat(view.rest(holes)).hasSize(3);
        assertThat(view.more(holes)).isEqualTo(27 - 3 - 3);
        assertThat(view.more(point("REQUEST_UNANSWERED", 3))).isZero();
    }

    private static AgendaPoint point(String rule, int count) {
        var items = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Item(id(i), "Item " + i, null, null))
                .toList();
        return new AgendaPoint(new Point(rule, "", count, items));
    }

    private static MeetingView view(List<Hole> holes) {
        var meeting = new Meeting(id(0), 1, "Weekly", Instant.EPOCH, "OPEN", null, null);
        return new MeetingView(
                meeting, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                holes, List.of(), List.of(), List.of(), null);
    }

    private static Hole hole(int number) {
        return new Hole(id(number), id(number), "Hole", 1, "OPEN", null, null, null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
