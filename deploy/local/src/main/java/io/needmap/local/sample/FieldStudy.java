package io.needmap.local.sample;

import io.needmap.local.loading.StableIds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The interviews and statements of the sample company: the same for the same seed, dates apart. */
record FieldStudy(List<PlannedInterview> interviews, List<SampleStatement> statements) {

    private static final long SEED = 20_260_101;

    static FieldStudy of(SampleContent content, Clock clock, StableIds ids) {
        var interviews = Schedule.plan(content, clock, SEED);
        var statements = new ArrayList<>(new FieldNotes(content, interviews, ids, SEED).write());
        statements.addAll(new SideNotes(content, interviews, ids).write());
        return new FieldStudy(interviews, List.copyOf(statements));
    }
}
