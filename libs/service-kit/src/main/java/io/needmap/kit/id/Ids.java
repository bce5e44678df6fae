package io.needmap.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** UUID version 7: sorts by creation time, so it serves as primary key and as paging key at once. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new id, later than every id made before it in this process (to the millisecond). */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
