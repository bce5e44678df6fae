package io.needmap.activitymap.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.activitymap.need.Rebuilds;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class MeetingService {

    private final MeetingRepository meetings;
    private final Rebuilds rebuilds;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            Rebuilds rebuilds,
            Creations creations,
            Journal journal,
            History history,
            MergePatch patches,
            Clock clock) {
        this.meetings = meetings;
        this.rebuilds = rebuilds;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
        this.clock = clock;
    }

    Creation<MeetingResponse> create(MeetingRequest request, @Nullable String key) {
        return creations.once(
                "meetings", key, request.id(), request, id -> meetings.find(id).map(MeetingResponse::of), id -> {
                    var meeting = Meeting.plan(id, request);
                    meetings.insert(meeting);
                    var response = MeetingResponse.of(meeting);
                    journal.record(Change.created(MeetingEvents.CHANGED, id, response));
                    return response;
                });
    }

    MeetingResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        return change(
                id,
                ifMatch,
                MeetingEvents.CHANGED,
                meeting -> meeting.change(
                        patches.apply(MeetingResponse.of(meeting).toChange(), patch, MeetingChange.class)));
    }

    MeetingResponse open(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MeetingEvents.OPENED, meeting -> meeting.open(clock.instant()));
    }

    MeetingResponse close(UUID id, @Nullable String ifMatch) {
        return change(id, ifMatch, MeetingEvents.CLOSED, meeting -> meeting.close(snapshot()));
    }

    /** What is frozen is never put right: it is not taken from replicas that are read anew. */
    private Snapshot snapshot() {
        if (!rebuilds.areOver()) {
            throw MeetingProblem.readAnew();
        }
        return meetings.snapshot(clock.instant());
    }

    private MeetingResponse change(
            UUID id, @Nullable String ifMatch, EventType event, UnaryOperator<Meeting> behaviour) {
        var meeting = meetings.getForChange(id);
        Etags.require(ifMatch, meeting.version());
        var changed = behaviour.apply(meeting);
        meetings.update(changed);
        var after = MeetingResponse.of(changed);
        journal.record(Change.changed(event, id, MeetingResponse.of(meeting), after));
        return after;
    }

    MeetingResponse get(UUID id) {
        return meetings.find(id).map(MeetingResponse::of).orElseThrow(() -> ProblemException.notFound("meeting", id));
    }

    Page<MeetingResponse> list(@Nullable MeetingState state, @Nullable String pageToken, int limit) {
        var rows = meetings.page(state, PageToken.parse(pageToken, 2), limit);
        return Page.of(rows, limit, m -> new Object[] {m.scheduledAt(), m.id()}, MeetingResponse::of);
    }

    /** The earlier snapshot is compared with the later one, whichever was asked for first. */
    ComparisonResponse compare(UUID id, UUID withId) {
        var one = snapshot(id);
        var other = snapshot(withId);
        var sentences = one.takenAt().isBefore(other.takenAt())
                ? Comparison.sentences(one, other)
                : Comparison.sentences(other, one);
        return new ComparisonResponse(id, withId, one, other, sentences);
    }

    private Snapshot snapshot(UUID id) {
        var snapshot = get(id).snapshot();
        if (snapshot == null) {
            throw MeetingProblem.noSnapshot();
        }
        return snapshot;
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
