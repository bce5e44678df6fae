package io.needmap.local.sample;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Loader;
import io.needmap.local.demo.Progress;
import io.needmap.local.loading.Pool;
import io.needmap.local.loading.Resources;
import io.needmap.local.loading.StableIds;
import java.time.Clock;
import java.time.LocalDate;

/**
 * The sample company: a year of interviews with 24 reps in 4 regions, what was agreed about it, a catalogue and a name
 * list. Everything is the same in each run; only the dates follow the clock, so that the last of the four quarters is
 * the current one.
 */
public final class SampleCompany implements Loader {

    private final Clock clock;

    /** The sample company as of today. */
    public SampleCompany() {
        this(Clock.systemUTC());
    }

    /** The sample company as of this clock. */
    public SampleCompany(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void load(NeedmapApi api, Progress progress) {
        var ids = new StableIds("sample");
        var content = SampleContent.read();
        var study = FieldStudy.of(content, clock, ids);
        try (var pool = new Pool(progress)) {
            var load = new SampleLoad(api, new Resources(api), pool, ids, content, study);
            new ReferenceStep(load).run();
            new InterviewStep(load, progress).run();
            new CriterionStep(load).run();
            new ActivityStep(load, progress).run();
            new MaterialStep(load, LocalDate.now(clock)).run();
            new NameStep(load, progress, LocalDate.now(clock)).run();
        }
    }
}
