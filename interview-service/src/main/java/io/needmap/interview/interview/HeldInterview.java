package io.needmap.interview.interview;

import io.needmap.interview.transition.Transition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interview to which an import adds statements; not yet stored when the import brings it. */
public final class HeldInterview {

    private final @Nullable Interview before;
    private final Interview interview;

    HeldInterview(@Nullable Interview before, Interview interview) {
        this.before = before;
        this.interview = interview;
    }

    @Nullable
    Interview before() {
        return before;
    }

    Interview interview() {
        return interview;
    }

    public UUID id() {
        return interview.id();
    }

    public InterviewState state() {
        return interview.state();
    }

    public UUID repId() {
        return interview.repId();
    }

    public String regionCode() {
        return interview.regionCode();
    }

    public Instant conductedAt() {
        return interview.conductedAt();
    }

    /** The quarter of {@link #conductedAt} on the clocks of the region. */
    public String quarter() {
        return interview.quarter();
    }

    public List<Transition> transitions() {
        return interview.transitions();
    }
}
