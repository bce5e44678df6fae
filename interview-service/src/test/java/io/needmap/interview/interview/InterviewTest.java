package io.needmap.interview.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.interview.guide.GuideKind;
import io.needmap.interview.guide.UsedGuide;
import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterviewTest {

    private static final UUID ID = UUID.fromString("0198f3a0-0001-7c21-9a54-3b6f10d20001");
    private static final Transition STEP = new Transition("Contacted", "Qualified");
    private static final UsedGuide GUIDE = new UsedGuide(ID, GuideKind.GOALS, List.of(STEP, STEP));
    private static final KnownRep REP = new KnownRep(ID, "Fiona", "UKI", "Europe/London");

    @Test
    void anInterviewIsPlannedHeldAndCompleted() {
        var planned = planned();
        assertThat(planned.state()).isEqualTo(InterviewState.PLANNED);
        assertThat(planned.quarter()).isEqualTo("2026-Q4");
        assertThat(planned.regionCode()).isEqualTo("UKI");
        assertThat(planned.transitions()).containsExactly(STEP);
        var completed = planned.start().complete();
        assertThat(completed.state()).isEqualTo(InterviewState.COMPLETED);
        assertThat(completed.version()).isEqualTo(3);
        refused(completed::cancel, "PLANNED, IN_PROGRESS");
        refused(() -> completed.change(request(InterviewChannel.PHONE, null), GUIDE, ZoneOffset.UTC), "PLANNED");
    }

    @Test
    void noStepIsLeftOut() {
        refused(planned()::complete, "IN_PROGRESS");
        refused(planned().start()::start, "PLANNED");
        refused(planned().cancel()::start, "PLANNED");
        assertThat(planned().start().cancel().state()).isEqualTo(InterviewState.CANCELLED);
    }

    @Test
    void onlyARideAlongCountsCalls() {
        assertThat(Interview.plan(ID, request(InterviewChannel.RIDE_ALONG, 4), GUIDE, REP)
                        .calls())
                .isEqualTo(4);
        assertThatThrownBy(() -> Interview.plan(ID, request(InterviewChannel.VIDEO, 4), GUIDE, REP))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(InterviewProblem.CALLS_WITHOUT_RIDE_ALONG));
    }

    @Test
    void laterRowsOfAnImportAddTransitions() {
        var interview = planned();
        assertThat(interview.cover(Set.of(STEP))).isSameAs(interview);
        var more = new Transition("Qualified", "Proposal");
        var grown = interview.cover(Set.of(more, STEP));
        assertThat(grown.transitions()).containsExactly(STEP, more);
        assertThat(grown.version()).isEqualTo(2);
    }

    private static Interview planned() {
        return Interview.plan(ID, request(InterviewChannel.PHONE, null), GUIDE, REP);
    }

    private static InterviewRequest request(InterviewChannel channel, Integer calls) {
        return new InterviewRequest(null, ID, ID, channel, Instant.parse("2026-12-31T23:59:59Z"), "Ines", null, calls);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable behaviour, String allowed) {
        assertThatThrownBy(behaviour).isInstanceOf(ProblemException.class).hasMessageContaining(allowed);
    }
}
