package io.needmap.materials.request;

import io.needmap.kit.erasure.Remains;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in wants that were heard. Requests are no replica: what was answered stays when events come again. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WantIntake {

    /** A want with the sequence of its event; without the statement when it was erased. */
    record Heard(
            UUID statementId,
            long sequence,
            UUID event,
            String actor,
            @Nullable WantStatement want) {}

    private final RequestRepository requests;
    private final RequestSettings settings;
    private final Remains remains;
    private final Journal journal;
    private final Clock clock;

    WantIntake(RequestRepository requests, RequestSettings settings, Remains remains, Journal journal, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.remains = remains;
        this.journal = journal;
        this.clock = clock;
    }

    void take(List<Heard> heard) {
        var ids = heard.stream().map(Heard::statementId).toList();
        var before = requests.ofStatements(ids);
        var erased = requests.erased(ids);
        var after = new LinkedHashMap<UUID, MaterialWish>(before);
        var changes = new ArrayList<Change>();
        var forgotten = new ArrayList<UUID>();
        for (var one : heard) {
            var known = after.get(one.statementId());
            var now = known == null ? received(one, erased) : changed(known, one);
            if (now != null && !now.equals(known)) {
                after.put(one.statementId(), now);
                if (now.wish() == null) {
                    forgotten.add(now.id());
                    changes.removeIf(change -> change.subject().equals(now.id()));
                }
                changes.add(change(known, now).because(one.actor(), one.event()));
            }
        }
        requests.insertAll(after.values().stream()
                .filter(w -> !before.containsKey(w.statementId()))
                .toList());
        requests.updateAll(after.values().stream()
                .filter(w -> before.containsKey(w.statementId()) && !w.equals(before.get(w.statementId())))
                .toList());
        remains.forgetChanges(forgotten);
        journal.recordAll(changes);
    }

    /** What was erased leaves nothing, also when its words come late. */
    private @Nullable MaterialWish received(Heard one, Set<UUID> erased) {
        var want = one.want();
        if (want == null || want.wish() == null || erased.contains(one.statementId())) {
            return null;
        }
        var now = clock.instant();
        return new MaterialWish(
                one.statementId(),
                1,
                want.wish(),
                one.statementId(),
                one.sequence(),
                want.repId(),
                want.regionCode(),
                one.actor(),
                want.activityId(),
                RequestPhase.OPEN,
                null,
                now,
                now.plus(Duration.ofDays(settings.answerWithinDays())));
    }

    private static MaterialWish changed(MaterialWish known, Heard one) {
        if (known.statementSequence() != null && known.statementSequence() >= one.sequence()) {
            return known;
        }
        var want = one.want();
        return want == null || want.wish() == null
                ? known.erased(one.sequence())
                : known.corrected(one.sequence(), want.wish(), want.activityId());
    }

    private static Change change(@Nullable MaterialWish before, MaterialWish after) {
        var told = RequestState.of(after);
        if (before == null) {
            return Change.created(RequestEvents.RECEIVED, after.id(), told);
        }
        return after.wish() == null
                ? Change.changed(RequestEvents.WITHDRAWN, after.id(), RequestState.of(before.withoutWords()), told)
                : Change.changed(RequestEvents.CHANGED, after.id(), RequestState.of(before), told);
    }
}
