package io.needmap.local.command;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Loader;
import io.needmap.local.demo.Settling;
import io.needmap.local.demo.Summary;
import io.needmap.local.process.Sizing;
import io.needmap.local.realdata.RealData;
import io.needmap.local.sample.SampleCompany;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, loads a company and shows what is missing there. */
@Command(
        name = "demo",
        description =
                "Start everything, load the sample company through the public API, and show what is missing there.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Mixin
    private final PortOptions ports = new PortOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Load the real data in this folder instead: its folders " + RealData.FOLDERS + ".")
    private @Nullable Path folder;

    @Option(names = "--exit", description = "Stop everything after the summary.")
    private boolean exit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var run = LocalRun.current();
        var loader = loader();
        if (run.launcher().isPresent()) {
            out.println("Needmap already runs; loading into it.");
            load(loader, run.gateway(run.runningPorts()), out);
            return 0;
        }
        try (var stack = Foreground.start(Sizing.SMALL, run, ports.ports(), out)) {
            out.println();
            load(loader, run.gateway(ports.ports()), out);
            stack.printAddresses();
            if (!exit) {
                stack.awaitEnd();
            }
        }
        return 0;
    }

    private Loader loader() throws IOException {
        if (folder == null) {
            return new SampleCompany();
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder);
        }
        var data = new RealData(folder);
        if (!data.isThere()) {
            throw new IOException(folder + " holds none of the data that can be loaded; see --help");
        }
        return data;
    }

    private static void load(Loader loader, NeedmapApi api, PrintWriter out) {
        var screen = new Screen(out);
        loader.load(api, screen);
        if (!new Settling(api, PATIENCE).await()) {
            screen.note("The analyses are still catching up; the figures below will change.");
        }
        screen.notes().forEach(note -> out.println("  " + note));
        new Summary(api, out).print();
    }
}
