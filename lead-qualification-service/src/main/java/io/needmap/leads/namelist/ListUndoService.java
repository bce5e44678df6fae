package io.needmap.leads.namelist;

import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.id.Ids;
import io.needmap.kit.importing.ImportJobResponse;
import io.needmap.kit.importing.ImportState;
import io.needmap.kit.importing.Imports;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import io.needmap.leads.name.NameUndo;
import io.needmap.leads.name.UndoResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes lists back, as many rows at a time as the caller says; each batch is a transaction with its progress. */
@ApplicationScoped
@Transactional
class ListUndoService {

    private static final String KIND = NameListKind.COLLECTION;
    /** Also of a list that failed half-way rows were written: those up to its progress. */
    private static final List<ImportState> ENDED = List.of(ImportState.COMPLETED, ImportState.FAILED);

    private final ListUndoRepository undos;
    private final NameListRepository lists;
    private final NameUndo names;
    private final Imports imports;
    private final Journal journal;
    private final Event<UndoBegun> begun;
    private final Cause cause;
    private final Clock clock;

    ListUndoService(
            ListUndoRepository undos,
            NameListRepository lists,
            NameUndo names,
            Imports imports,
            Journal journal,
            Event<UndoBegun> begun,
            Cause cause,
            Clock clock) {
        this.undos = undos;
        this.lists = lists;
        this.names = names;
        this.imports = imports;
        this.journal = journal;
        this.begun = begun;
        this.cause = cause;
        this.clock = clock;
    }

    /** Begins it; doing it twice changes nothing more. */
    NameListResponse begin(UUID listId, @Nullable String ifMatch) {
        var job = imports.get(KIND, listId);
        undos.lockList(listId);
        var before = response(job);
        Etags.require(ifMatch, before.version());
        if (before.undo() != null) {
            return before;
        }
        if (!ENDED.contains(job.state())) {
            throw ProblemException.state("name list", job.state(), ENDED);
        }
        if (job.dryRun()) {
            throw new ProblemException(NameListProblem.NOTHING_TO_UNDO, "a dry run has written nothing");
        }
        if (job.state() == ImportState.FAILED && job.progress().done() == 0) {
            throw new ProblemException(NameListProblem.NOTHING_TO_UNDO, "it failed before it wrote anything");
        }
        if (job.progress().done() > 0 && !undos.hasRows(listId)) {
            throw new ProblemException(
                    NameListProblem.TOO_OLD_TO_UNDO, "nobody remembers any more what became of its rows");
        }
        undos.insert(ListUndo.begun(listId, Ids.next(), cause.actor(), clock.instant()));
        begun.fire(new UndoBegun(listId));
        return told(job, before);
    }

    private NameListResponse told(ImportJobResponse job, NameListResponse before) {
        var after = response(job);
        journal.record(Change.changed(NameListEvents.CHANGED, job.id(), before, after));
        return after;
    }

    private NameListResponse response(ImportJobResponse job) {
        var list = Objects.requireNonNull(lists.find(List.of(job.id())).get(job.id()));
        return NameListResponse.of(list, job, undos.of(List.of(job.id())).get(job.id()));
    }

    List<UUID> open() {
        return undos.open();
    }

    /** Takes the next rows back; whether there may be more. */
    boolean step(UUID listId, int rows) {
        var undo = undos.take(listId);
        if (undo.isEmpty()) {
            return false;
        }
        var next = undos.rowsAfter(listId, undo.get().afterRow(), rows);
        return cause.because(undo.get().startedBy(), undo.get().id(), () -> {
            if (next.isEmpty()) {
                finish(listId);
                return false;
            }
            take(listId, next, null);
            return true;
        });
    }

    /** Leaves the next row as it is, since it cannot be taken back. */
    void giveUp(UUID listId, DatabaseFault why) {
        var undo = undos.take(listId);
        if (undo.isPresent()) {
            take(listId, undos.rowsAfter(listId, undo.get().afterRow(), 1), why);
        }
    }

    private void take(UUID listId, List<UndoRowResponse> rows, @Nullable DatabaseFault fault) {
        var waiting = rows.stream()
                .filter(row -> row.outcome() == null)
                .map(UndoRowResponse::nameId)
                .distinct()
                .toList();
        if (!waiting.isEmpty()) {
            undos.insert(
                    listId,
                    fault == null
                            ? names.undo(listId, waiting)
                            : waiting.stream()
                                    .map(name -> UndoResult.failed(name, fault.name()))
                                    .toList());
        }
        if (!rows.isEmpty()) {
            undos.advance(listId, rows);
        }
    }

    private void finish(UUID listId) {
        var job = imports.get(KIND, listId);
        var before = response(job);
        undos.finish(listId, clock.instant());
        names.close(listId);
        told(job, before);
    }

    Page<UndoRowResponse> rows(UUID listId, @Nullable String pageToken, int limit) {
        imports.get(KIND, listId);
        var after = PageToken.parse(pageToken, 1);
        var rows = undos.rowsAfter(listId, after == null ? 0 : after.whole(0), limit + 1);
        return Page.of(rows, limit, row -> new Object[] {row.rowNumber()}, row -> row);
    }
}
