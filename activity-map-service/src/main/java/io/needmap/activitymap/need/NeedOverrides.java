package io.needmap.activitymap.need;

import io.needmap.kit.problem.ProblemException;
import io.needmap.kit.security.Cause;
import io.needmap.kit.web.Etags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a person knows better than the evidence does, for a while. */
@ApplicationScoped
@Transactional
class NeedOverrides {

    private final NeedRepository needs;
    private final NeedService service;
    private final Assessment assessment;
    private final TallyRepository tallies;
    private final Cause cause;
    private final Clock clock;

    NeedOverrides(
            NeedRepository needs,
            NeedService service,
            Assessment assessment,
            TallyRepository tallies,
            Cause cause,
            Clock clock) {
        this.needs = needs;
        this.service = service;
        this.assessment = assessment;
        this.tallies = tallies;
        this.cause = cause;
        this.clock = clock;
    }

    NeedDetailResponse override(UUID activityId, OverrideRequest request, @Nullable String ifMatch) {
        getForChange(activityId, ifMatch);
        var today = LocalDate.now(clock);
        if (request.expiresOn().isBefore(today) || request.expiresOn().isAfter(today.plusYears(1))) {
            throw NeedProblem.period();
        }
        needs.putOverride(
                activityId,
                new NeedOverride(
                        request.classification(),
                        request.reason(),
                        cause.actor(),
                        clock.instant(),
                        request.expiresOn()));
        return judged(activityId);
    }

    NeedDetailResponse withdraw(UUID activityId, @Nullable String ifMatch) {
        if (getForChange(activityId, ifMatch).override() == null) {
            throw NeedProblem.notOverridden();
        }
        needs.dropOverride(activityId);
        return judged(activityId);
    }

    /** Under the lock of those who judge: nobody else changes the need meanwhile. */
    private NeedResponse getForChange(UUID activityId, @Nullable String ifMatch) {
        tallies.lock();
        var need = needs.find(activityId)
                .orElseThrow(() -> ProblemException.notFound("need of activity", activityId))
                .state();
        Etags.require(ifMatch, need.version());
        return need;
    }

    private NeedDetailResponse judged(UUID activityId) {
        assessment.assess(List.of(), List.of(activityId));
        return service.get(activityId);
    }
}
