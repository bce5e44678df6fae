package io.needmap.leads.handover;

import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.EventType;
import io.needmap.kit.journal.History;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.journal.Journal;
import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.web.Etags;
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aggregates do not leave this class: every method answers with records built inside its transaction. */
@ApplicationScoped
@Transactional
class AgreementService {

    private static final EventType CHANGED = EventType.of("leads", "agreement", "agreement-changed");

    private final AgreementRepository agreements;
    private final PromiseRepository promises;
    private final Journal journal;
    private final History history;
    private final Clock clock;

    AgreementService(
            AgreementRepository agreements, PromiseRepository promises, Journal journal, History history, Clock clock) {
        this.agreements = agreements;
        this.promises = promises;
        this.journal = journal;
        this.history = history;
        this.clock = clock;
    }

    AgreementResponse get() {
        return AgreementResponse.of(agreements.get());
    }

    AgreementResponse agree(AgreementRequest request, @Nullable String ifMatch) {
        var before = agreements.getForChange();
        Etags.require(ifMatch, before.version());
        requireZone(request.defaultTimeZone());
        var after = before.agreed(request, clock.instant());
        agreements.update(after);
        var response = AgreementResponse.of(after);
        journal.record(Change.changed(CHANGED, after.id(), AgreementResponse.of(before), response));
        return response;
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw ProblemException.field(
                    AgreementProblem.UNKNOWN_TIME_ZONE, "/defaultTimeZone", "say an IANA zone such as Europe/Berlin");
        }
    }

    AgreementStandingResponse standing() {
        return AgreementStandingResponse.of(promises.standings(clock.instant()));
    }

    Page<PromiseResponse> promises(
            PromiseState state, @Nullable PromiseSide side, @Nullable String pageToken, int limit) {
        var token = PageToken.parse(pageToken, 2);
        var kinds = Stream.of(PromiseKind.values())
                .filter(kind -> side == null || kind.side() == side)
                .toList();
        var rows = promises.pageAfter(
                kinds,
                state,
                clock.instant(),
                token == null ? null : token.instant(0),
                token == null ? null : token.text(1),
                limit);
        return Page.of(rows, limit, p -> new Object[] {p.dueAt(), PromiseRepository.key(p)}, p -> p);
    }

    Page<HistoryEntry> history(@Nullable String pageToken, int limit) {
        return history.of(agreements.get().id(), pageToken, limit);
    }
}
