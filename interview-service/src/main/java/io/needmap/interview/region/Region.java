package io.needmap.interview.region;

import io.needmap.kit.aggregate.Aggregate;
import java.util.UUID;

/** A part of the world with its own reps. */
record Region(UUID id, long version, String code, String name, String timeZone) implements Aggregate {

    static Region create(UUID id, RegionRequest request) {
        return new Region(id, 1, request.code(), request.name(), request.timeZone());
    }

    /** The region with other properties; the code stays, since everything said in the region carries it. */
    Region change(RegionRequest request) {
        if (!request.code().equals(code)) {
            throw RegionProblem.codeIsFixed();
        }
        return new Region(id, version + 1, code, request.name(), request.timeZone());
    }
}
