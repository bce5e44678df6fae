package io.needmap.interview.interview;

import io.needmap.interview.calendar.Quarter;
import io.needmap.interview.guide.GuideKind;
import io.needmap.interview.guide.UsedGuide;
import io.needmap.interview.rep.KnownRep;
import io.needmap.interview.transition.Transition;
import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one rep.
 *
 * @param regionCode the region of the rep at the time
 * @param externalKey the key under which an import knows it, unique
 * @param quarter of {@code conductedAt} on the clocks of that region, for example {@code 2026-Q4}
 */
record Interview(
        UUID id,
        long version,
        InterviewState state,
        UUID guideId,
        GuideKind guideKind,
        UUID repId,
        String regionCode,
        InterviewChannel channel,
        Instant conductedAt,
        String quarter,
        String interviewer,
        @Json List<Transition> transitions,
        @Nullable Integer calls,
        @Nullable String externalKey)
        implements Aggregate {

    static Interview plan(UUID id, InterviewRequest request, UsedGuide guide, KnownRep rep) {
        return of(id, 1, InterviewState.PLANNED, request, guide, rep.regionCode(), rep.zone(), null);
    }

    /** A conversation that was held and written down elsewhere. */
    static Interview held(
            UUID id, InterviewRequest request, UsedGuide guide, KnownRep rep, @Nullable String externalKey) {
        return of(id, 1, InterviewState.COMPLETED, request, guide, rep.regionCode(), rep.zone(), externalKey);
    }

    /** The interview, now known to have covered these transitions as well. */
    Interview cover(Collection<Transition> more) {
        var all = new LinkedHashSet<>(transitions);
        return all.addAll(more) ? with(state, List.copyOf(all)) : this;
    }

    /** The interview with other properties, until it is over; with whom it is held does not change. */
    Interview change(InterviewRequest request, UsedGuide guide, ZoneId zone) {
        require(InterviewState.PLANNED, InterviewState.IN_PROGRESS);
        if (!request.repId().equals(repId)) {
            throw ProblemException.field(
                    InterviewProblem.REP_FIXED, "/repId", "cancel this interview and plan one with the other rep");
        }
        return of(id, version + 1, state, request, guide, regionCode, zone, externalKey);
    }

    Interview start() {
        require(InterviewState.PLANNED);
        return in(InterviewState.IN_PROGRESS);
    }

    Interview complete() {
        require(InterviewState.IN_PROGRESS);
        return in(InterviewState.COMPLETED);
    }

    Interview cancel() {
        require(InterviewState.PLANNED, InterviewState.IN_PROGRESS);
        return in(InterviewState.CANCELLED);
    }

    private void require(InterviewState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw ProblemException.state("the interview", state, List.of(allowed));
        }
    }

    private Interview in(InterviewState next) {
        return with(next, transitions);
    }

    private Interview with(InterviewState next, List<Transition> covered) {
        return new Interview(
                id,
                version + 1,
                next,
                guideId,
                guideKind,
                repId,
                regionCode,
                channel,
                conductedAt,
                quarter,
                interviewer,
                covered,
                calls,
                externalKey);
    }

    private static Interview of(
            UUID id,
            long version,
            InterviewState state,
            InterviewRequest request,
            UsedGuide guide,
            String regionCode,
            ZoneId zone,
            @Nullable String externalKey) {
        if (request.calls() != null && request.channel() != InterviewChannel.RIDE_ALONG) {
            throw ProblemException.field(
                    InterviewProblem.CALLS_WITHOUT_RIDE_ALONG, "/calls", "count calls on a RIDE_ALONG only");
        }
        var transitions = request.transitions() == null ? guide.transitions() : request.transitions();
        return new Interview(
                id,
                version,
                state,
                guide.id(),
                guide.kind(),
                request.repId(),
                regionCode,
                request.channel(),
                request.conductedAt(),
                Quarter.of(request.conductedAt(), zone),
                request.interviewer(),
                transitions.stream().distinct().toList(),
                request.calls(),
                externalKey);
    }
}
