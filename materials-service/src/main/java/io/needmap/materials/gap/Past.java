package io.needmap.materials.gap;

import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Past instants that somebody asks about. */
@ApplicationScoped
class Past {

    private final Clock clock;

    Past(Clock clock) {
        this.clock = clock;
    }

    /**
     * The instant as it can be asked for: nothing was recorded before 1970.
     *
     * @param asOf null for now
     * @throws ProblemException 422 for an instant that has not come yet
     */
    @Nullable
    Instant of(@Nullable Instant asOf) {
        if (asOf == null) {
            return null;
        }
        if (asOf.isAfter(clock.instant())) {
            throw ProblemException.field(GapProblem.NOT_PAST, "asOf", "send an instant that is over, or leave it out");
        }
        return asOf.isBefore(Instant.EPOCH) ? Instant.EPOCH : asOf;
    }
}
