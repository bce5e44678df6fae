package io.needmap.interview.callnote;

import io.needmap.interview.filter.Filter;
import io.needmap.interview.rep.RepErased;
import io.needmap.interview.rep.Reps;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class CallNoteService {

    private final CallNoteRepository notes;
    private final Reps reps;
    private final Remains remains;
    private final Creations creations;
    private final Journal journal;
    private final History history;

    CallNoteService(
            CallNoteRepository notes,
            Reps reps,
            Remains remains,
            Creations creations,
            Journal journal,
            History history) {
        this.notes = notes;
        this.reps = reps;
        this.remains = remains;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
    }

    /** Counts a call once, however often its note arrives. */
    Creation<CallNoteResponse> create(CallNoteRequest request, @Nullable String key) {
        var known = key == null ? notes.findByCall(request.externalCallId()) : Optional.<CallNote>empty();
        if (known.isPresent()) {
            return new Creation<>(CallNoteResponse.of(known.get()), Creation.Outcome.EXISTING);
        }
        return creations.once(
                "call-notes",
                key,
                request.id(),
                request,
                id -> notes.find(id)
                        .or(() -> notes.findByCall(request.externalCallId()))
                        .map(CallNoteResponse::of),
                id -> insert(id, request));
    }

    private CallNoteResponse insert(UUID id, CallNoteRequest request) {
        var note = CallNote.of(id, request, reps.require(request.repId(), "/repId"));
        if (!notes.insert(note)) {
            return notes.findByCall(request.externalCallId())
                    .map(CallNoteResponse::of)
                    .orElseThrow(() -> ProblemException.notFound("call note of", request.externalCallId()));
        }
        var response = CallNoteResponse.of(note);
        journal.record(Change.created(CallNoteEvents.CHANGED, id, response));
        return response;
    }

    void erase(@Observes RepErased rep) {
        var erased = notes.eraseOf(rep.repId());
        remains.forgetChanges(erased.stream().map(CallNote::id).toList());
        journal.recordAll(erased.stream()
                .map(note -> Change.created(CallNoteEvents.CHANGED, note.id(), CallNoteResponse.of(note)))
                .toList());
    }

    CallNoteResponse get(UUID id) {
        return notes.find(id).map(CallNoteResponse::of).orElseThrow(() -> ProblemException.notFound("call note", id));
    }

    Page<CallNoteResponse> list(
            @Nullable UUID repId, @Nullable String regionCode, @Nullable String pageToken, int limit) {
        var filter = Filter.after("id", PageToken.afterId(pageToken))
                .equal("rep_id", repId)
                .equal("region_code", regionCode);
        return Page.of(notes.page(filter, limit), limit, n -> new Object[] {n.id()}, CallNoteResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
