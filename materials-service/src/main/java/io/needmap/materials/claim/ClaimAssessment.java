package io.needmap.materials.claim;

import io.needmap.kit.database.AfterCommit;
import io.needmap.kit.journal.Change;
import io.needmap.kit.journal.Journal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tests claims again when something that they rest on has changed, and has everything follow that rests on them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClaimAssessment {

    private final ClaimRepository claims;
    private final ClaimEvidenceRepository evidence;
    private final PendingClaimRepository pending;
    private final List<ClaimFollower> followers;
    private final AfterCommit afterCommit;
    private final Journal journal;
    private final Clock clock;
    private final AtomicBoolean expected = new AtomicBoolean(true);

    ClaimAssessment(
            ClaimRepository claims,
            ClaimEvidenceRepository evidence,
            PendingClaimRepository pending,
            @All List<ClaimFollower> followers,
            AfterCommit afterCommit,
            Journal journal,
            Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.pending = pending;
        this.followers = followers;
        this.afterCommit = afterCommit;
        this.journal = journal;
        this.clock = clock;
    }

    /** Spares the batches in between a look for claims that wait. */
    void expectPending() {
        expected.set(true);
    }

    /** Tests all claims that wait for it; called once a batch of events. */
    public void settle() {
        if (expected.get()) {
            test(pending.takeAll());
            afterCommit.run(() -> expected.set(false));
        }
    }

    /** Tests the claims that wait because of requests, and those whose evidence has aged. */
    void settleRequested() {
        claims.noteDue(today());
        test(pending.takeRequested());
    }

    private void test(List<PendingClaimRepository.Pending> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var causes = waiting.stream()
                .collect(Collectors.toMap(PendingClaimRepository.Pending::claimId, Function.identity()));
        var before = claims.lock(causes.keySet());
        var facts = facts(before);
        var changes = new ArrayList<Change>();
        var after = new ArrayList<Claim>();
        for (var claim : before) {
            var tested = versioned(claim, claim.tested(Objects.requireNonNull(facts.get(claim.id())), today()));
            if (!tested.equals(claim)) {
                after.add(tested);
            }
            if (tested.version() > claim.version()) {
                changes.add(attributed(ClaimEvents.change(claim, tested), causes.get(claim.id())));
            }
        }
        claims.updateAll(after);
        journal.recordAll(changes);
        follow(before, after);
    }

    /** A later day of re-testing alone is nobody's news. */
    private static Claim versioned(Claim before, Claim after) {
        boolean told = !ClaimResponse.of(after).equals(ClaimResponse.of(before));
        return told ? after.asVersion(before.version() + 1) : after;
    }

    private static Change attributed(Change change, PendingClaimRepository.@Nullable Pending cause) {
        return cause == null || cause.eventId() == null || cause.actor() == null
                ? change
                : change.because(cause.actor(), cause.eventId());
    }

    /** Stores a claim that was changed by hand, as one version, with all that follows. */
    Claim put(@Nullable Claim before, Claim changed) {
        var facts = Objects.requireNonNull(facts(List.of(changed)).get(changed.id()));
        var after = changed.tested(facts, today());
        if (before == null) {
            claims.insert(after);
        } else {
            claims.updateAll(List.of(after));
            follow(List.of(before), List.of(after));
        }
        journal.record(ClaimEvents.change(before, after));
        return after;
    }

    private void follow(List<Claim> before, List<Claim> after) {
        var stood =
                before.stream().filter(Claim::isSubstantiated).map(Claim::id).collect(Collectors.toSet());
        var fell = after.stream()
                .filter(c -> !c.isSubstantiated() && stood.contains(c.id()))
                .map(Claim::id)
                .toList();
        var stand = after.stream()
                .filter(c -> c.isSubstantiated() && !stood.contains(c.id()))
                .map(Claim::id)
                .toList();
        for (var follower : followers) {
            if (!fell.isEmpty()) {
                follower.fell(fell);
            }
            if (!stand.isEmpty()) {
                follower.stand(stand);
            }
        }
    }

    private Map<UUID, ClaimFacts> facts(List<Claim> of) {
        var ids = of.stream().map(Claim::id).toList();
        var all = evidence.ofClaims(ids);
        var competitors = evidence.competitors();
        var heard = evidence.heard(of);
        return of.stream().collect(Collectors.toMap(Claim::id, c -> {
            var said = Objects.requireNonNull(heard.get(c.id()));
            return new ClaimFacts(
                    all.getOrDefault(c.id(), List.of()),
                    competitors,
                    said.openChallenges(),
                    said.objection(),
                    said.objectionAnswered());
        }));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
