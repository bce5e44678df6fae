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
    private final GapSettings settings;

    Past(Clock clock, GapSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The instant as it can be asked for.
     *
     * @param asOf null for now
     * @throws ProblemException 422 for an instant that has not come yet, or of which nothing is kept
     */
    @Nullable
    Instant of(@Nullable Instant asOf) {
        if (asOf == null) {
            return null;
        }
        Instant now = clock.instant();
        if (asOf.isAfter(now)) {
            throw ProblemException.field(GapProblem.NOT_PAST, "asOf", "send an instant that is over, or leave it out");
        }
        Instant first = now.minus(settings.pastKept());
        if (asOf.isBefore(first)) {
            throw ProblemException.field(GapProblem.PAST_NOT_KEPT, "asOf", "send an instant after %s".formatted(first));
        }
        return asOf;
    }
}
