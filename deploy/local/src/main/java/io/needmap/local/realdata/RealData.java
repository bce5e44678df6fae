package io.needmap.local.realdata;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Loader;
import io.needmap.local.demo.Progress;
import io.needmap.local.loading.Pool;
import io.needmap.local.loading.Resources;
import io.needmap.local.loading.StableIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * Data that others wrote, loaded as if its sources had been interviewed: a sales handbook, the tasks of sales
 * occupations, a catalogue of materials, and a call list with outcomes. Rows that cannot be read or that the API
 * refuses are in the report with file, line and reason.
 */
public final class RealData implements Loader {

    /** The folders whose files are read; each may be missing. */
    public static final String FOLDERS = "sales-practice-gitlab, onet-sales, materials-gitlab, leads-bank-marketing";

    private final Path folder;
    private final Clock clock;
    private final LoadReport report = new LoadReport();

    /** Reads from {@code folder}. */
    public RealData(Path folder) {
        this(folder, Clock.systemUTC());
    }

    /** Reads from {@code folder}; the sources are interviewed at the time of this clock. */
    public RealData(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Whether any of the folders is there. */
    public boolean isThere() {
        return Stream.of(FOLDERS.split(", ")).anyMatch(name -> Files.isDirectory(folder.resolve(name)));
    }

    /** What became of every row so far. */
    public LoadReport report() {
        return report;
    }

    @Override
    public void load(NeedmapApi api, Progress progress) {
        var data = new DataFolder(folder, report);
        var calls = new CallList(data);
        var handbook = new Handbook(data);
        var field = handbook.read();
        var tasks = new Occupations(data).read();
        var heard = new ArrayList<>(field.heard());
        heard.addAll(tasks.heard());
        heard.addAll(CallList.asked());
        try (var pool = new Pool(progress)) {
            var load = new RealLoad(api, new Resources(api), pool, progress, new StableIds("real data"), report);
            var taken = new FieldStep(load, clock.instant(), heard).run();
            var groups = new ArrayList<>(field.groups());
            groups.addAll(tasks.groups());
            new MapStep(load).run(groups, taken);
            var catalogue = new CatalogueStep(load);
            catalogue.run(new Catalogue(data).read());
            catalogue.match(handbook.links(), taken);
            new CallStep(load, calls).run();
        }
        report.tell(progress);
    }
}
