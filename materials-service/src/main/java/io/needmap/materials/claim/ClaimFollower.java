package io.needmap.materials.claim;

import java.util.Collection;
import java.util.UUID;

/** Whatever rests on claims and has to follow when they fall or stand again. */
public interface ClaimFollower {

    /** These claims are not substantiated any more; called with their rows locked. */
    void fell(Collection<UUID> claims);

    /** These claims are substantiated, which they were not before. */
    void stand(Collection<UUID> claims);
}
