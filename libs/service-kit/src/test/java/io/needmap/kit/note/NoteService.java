package io.needmap.kit.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.aggregate.Creations;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
public class NoteService {

    private final NoteRepository notes;
    private final Creations creations;
    private final Journal journal;
    private final History history;
    private final MergePatch patches;

    NoteService(NoteRepository notes, Creations creations, Journal journal, History history, MergePatch patches) {
        this.notes = notes;
        this.creations = creations;
        this.journal = journal;
        this.history = history;
        this.patches = patches;
    }

    Creation<NoteResponse> create(NoteRequest request, @Nullable String key) {
        return creations.once(
                "notes",
                key,
                request.id(),
                request,
                id -> notes.find(id).map(NoteResponse::of),
                id -> insert(new Note(id, 1, request.code(), request.text())));
    }

    private NoteResponse insert(Note note) {
        notes.insert(note);
        var response = NoteResponse.of(note);
        journal.record(Change.created(NoteEvents.CHANGED, note.id(), response));
        if (note.text().equals("break it")) {
            throw new ProblemException(CommonProblem.RULE_BROKEN, "this text breaks after everything is written");
        }
        if (note.text().startsWith("fail inside")) {
            throw new IllegalStateException("a fault of our own");
        }
        return response;
    }

    NoteResponse patch(UUID id, @Nullable JsonNode patch, @Nullable String ifMatch) {
        var note = notes.getForChange(id);
        Etags.require(ifMatch, note.version());
        var request = patches.apply(new NoteRequest(null, note.code(), note.text()), patch, NoteRequest.class);
        return change(note, request.text());
    }

    private NoteResponse change(Note note, String text) {
        var changed = note.change(text);
        notes.update(changed);
        var after = NoteResponse.of(changed);
        journal.record(Change.changed(NoteEvents.CHANGED, note.id(), NoteResponse.of(note), after));
        return after;
    }

    /** What an import does with one row: CREATED, UPDATED or UNCHANGED. */
    String upsert(UUID id, String code, String text) {
        var known = notes.findByCode(code);
        if (known.isEmpty()) {
            insert(new Note(id, 1, code, text));
            return "CREATED";
        }
        if (known.get().text().equals(text)) {
            return "UNCHANGED";
        }
        change(known.get(), text);
        return "UPDATED";
    }

    NoteResponse get(UUID id) {
        return notes.find(id).map(NoteResponse::of).orElseThrow(() -> ProblemException.notFound("note", id));
    }

    Page<NoteResponse> list(@Nullable String pageToken, int limit) {
        var rows = notes.pageAfter(PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, note -> new Object[] {note.id()}, NoteResponse::of);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }
}
