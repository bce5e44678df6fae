package io.needmap.leads.name;

import io.needmap.kit.id.Ids;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries out what a person decides about possible duplicates; what was merged can be taken apart again. */
@ApplicationScoped
@Transactional
class DuplicateService {

    private final DuplicateRepository duplicates;
    private final Duplicates ledger;
    private final DuplicateMerge merge;
    private final NameUndo undo;
    private final History history;
    private final Cause cause;
    private final Clock clock;

    DuplicateService(
            DuplicateRepository duplicates,
            Duplicates ledger,
            DuplicateMerge merge,
            NameUndo undo,
            History history,
            Cause cause,
            Clock clock) {
        this.duplicates = duplicates;
        this.ledger = ledger;
        this.history = history;
        this.merge = merge;
        this.undo = undo;
        this.cause = cause;
        this.clock = clock;
    }

    /** The same person: the name that stays gets what it does not say yet. */
    DuplicateResponse merge(UUID id, @Nullable String ifMatch) {
        var duplicate = open(id, ifMatch);
        var otherBefore = cause.because(cause.actor(), id, () -> merge.merge(duplicate));
        return decided(duplicate, duplicate.merged(otherBefore.orElse(null), cause.actor(), clock.instant()));
    }

    /** Two persons: a row becomes a name of its own; two names are never proposed again. */
    DuplicateResponse keepApart(UUID id, @Nullable String ifMatch) {
        var duplicate = open(id, ifMatch);
        UUID made = cause.because(cause.actor(), id, () -> merge.keepApart(duplicate))
                .orElse(null);
        return decided(duplicate, duplicate.keptApart(made, cause.actor(), clock.instant()));
    }

    /** They are two again, as far as nobody changed since what the merge had written. */
    DuplicateResponse undo(UUID id, @Nullable String ifMatch) {
        var duplicate = duplicates.getForChange(id);
        Etags.require(ifMatch, duplicate.version());
        duplicate.require(DuplicateState.MERGED);
        return cause.because(cause.actor(), Ids.next(), () -> {
            var result = undo.undo(id, List.of(duplicate.nameId())).get(0);
            if (result.outcome() != UndoOutcome.REVERSED) {
                throw new ProblemException(
                        NameProblem.CHANGED_SINCE, "somebody changed it since: %s".formatted(result.code()));
            }
            if (duplicate.otherId() != null && duplicate.before() != null) {
                merge.bringBack(duplicate.otherId(), duplicate.before());
            }
            return decided(duplicate, duplicate.open());
        });
    }

    private Duplicate open(UUID id, @Nullable String ifMatch) {
        var duplicate = duplicates.getForChange(id);
        Etags.require(ifMatch, duplicate.version());
        duplicate.require(DuplicateState.OPEN);
        return duplicate;
    }

    private DuplicateResponse decided(Duplicate before, Duplicate after) {
        ledger.decide(before, after);
        return DuplicateResponse.of(after);
    }

    Page<HistoryEntry> history(UUID id, @Nullable String pageToken, int limit) {
        get(id);
        return history.of(id, pageToken, limit);
    }

    DuplicateResponse get(UUID id) {
        return duplicates
                .find(id)
                .map(DuplicateResponse::of)
                .orElseThrow(() -> ProblemException.notFound("possible duplicate", id));
    }

    Page<DuplicateResponse> list(
            @Nullable DuplicateState state,
            @Nullable UUID listId,
            @Nullable UUID nameId,
            @Nullable String pageToken,
            int limit) {
        var rows = duplicates.pageAfter(state, listId, nameId, PageToken.afterId(pageToken), limit);
        return Page.of(rows, limit, d -> new Object[] {Objects.requireNonNull(d.id())}, DuplicateResponse::of);
    }
}
