package io.needmap.activitymap.need;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tallies written down by hand. */
final class Cells {

    static final NeedThresholds THRESHOLDS =
            new NeedThresholds(4, 1.2816, 0.60, 0.45, 3, 0.5, 6, 2, 3, 2, 2, 0.34, 0.23, 3);

    private static final UUID ACTIVITY = rep("the activity");

    private final List<TallyCell> cells = new ArrayList<>();

    static UUID rep(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** All mentions anchored; nothing said of what came later. */
    Cells add(String rep, String region, String quarter, int interviews, int mentions) {
        return add(rep, region, quarter, interviews, mentions, mentions, 0);
    }

    Cells add(String rep, String region, String quarter, int interviews, int mentions, int anchored, int later) {
        cells.add(new TallyCell(ACTIVITY, rep(rep), region, quarter, interviews, mentions, anchored, later, 0));
        return this;
    }

    List<TallyCell> all() {
        return cells;
    }

    Verdict verdict() {
        return Verdict.of(cells, THRESHOLDS);
    }
}
