package io.needmap.interview.rep;

import java.time.ZoneId;
import java.util.UUID;

/**
 * What other features need of a rep.
 *
 * @param timeZone IANA name of the zone of the rep's region
 */
public record KnownRep(UUID id, String name, String regionCode, String timeZone) {

    /** Where the rep's clock stands. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
