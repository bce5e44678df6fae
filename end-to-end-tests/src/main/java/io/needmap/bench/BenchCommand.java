package io.needmap.bench;

import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a running stack beside the bare database and broker under it. */
@Command(
        name = "bench",
        description = "Measure how soon a statement shows in its gap, and how fast names are loaded.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class BenchCommand implements Callable<Integer> {

    private static final double P50_GOAL = 2;
    private static final double P99_GOAL = 4;
    private static final double FLAT_GOAL = 1.5;
    private static final double COPY_GOAL = 0.5;

    @Mixin
    private Target target;

    @Option(names = "--rate", defaultValue = "100", description = "Statements a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "Measured for so long; 0 for not at all (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--activities",
            defaultValue = "20",
            description = "How many activities they are about (default: ${DEFAULT-VALUE}).")
    private int activities;

    @Option(
            names = "--on-the-map",
            defaultValue = "200",
            description = "Activities that the statements before are about (default: ${DEFAULT-VALUE}).")
    private int onTheMap;

    @Option(
            names = "--present",
            split = ",",
            defaultValue = "1000,100000",
            description = "How many statements there are before; measured at each (default: ${DEFAULT-VALUE}).")
    private List<Integer> present;

    @Option(
            names = "--names",
            defaultValue = "100000",
            description = "Names to load; 0 for none (default: ${DEFAULT-VALUE}).")
    private int names;

    @Spec
    private CommandSpec spec;

    /** Runs the benchmark; ends with 1 when it could not be run. A missed goal is printed and is no failure. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var report = new Report(spec.commandLine().getOut());
        var api = target.api();
        if (seconds > 0) {
            statements(api, report);
        }
        if (names > 0) {
            names(api, report);
        }
        report.title(report.allMet() ? "Every goal is met." : "Not every goal is met.");
        return 0;
    }

    private void statements(NeedmapApi api, Report report) throws Exception {
        report.title("Statement's 201 → counted in its gap, %.0f a second for %d s".formatted(rate, seconds));
        var pace = new Pace(rate, warmUp, seconds, activities);
        var territory = Territory.make(api, Math.max(activities, onTheMap));
        var measured = new StatementToGap(target, target.interviewApi(), territory);
        var stock = new StatementStock(target, api, territory);
        report.latencies();
        var bare = new BareChain(target).run(pace);
        report.latency("bare: insert, produce, upsert, produce, upsert", bare);
        var all = new ArrayList<Latency>();
        for (int size : present) {
            var before = stock.fill(size);
            var latency = measured.run(pace);
            report.latency("Needmap with %,d statements present".formatted(before), latency);
            report.processorTime(measured.processorTime(pace));
            report.atMost("p50 to the bare chain", latency.p50() / bare.p50(), P50_GOAL);
            report.atMost("p99 to the bare chain", latency.p99() / bare.p99(), P99_GOAL);
            all.add(latency);
        }
        if (all.size() > 1) {
            var last = all.get(all.size() - 1);
            report.atMost(
                    "p50 with the most to the fewest present",
                    last.p50() / all.get(0).p50(),
                    FLAT_GOAL);
            report.atMost(
                    "p99 with the most to the fewest present",
                    last.p99() / all.get(0).p99(),
                    FLAT_GOAL);
        }
    }

    private void names(NeedmapApi api, Report report) throws IOException, SQLException {
        report.title("%,d names of %d columns".formatted(names, NameFile.COLUMNS.size()));
        var file = Files.createTempFile("needmap-names", ".csv");
        try {
            NameFile.write(file, names);
            var load = new NameLoad(target);
            double copied = load.copied(file, names);
            report.rate("COPY into the same indexes", copied);
            double imported = load.imported(api, file, names);
            report.rate("POST /name-lists until the job is done", imported);
            report.atLeast("import to COPY", imported / copied, COPY_GOAL);
        } finally {
            Files.delete(file);
        }
    }
}
