package io.needmap.bench;

import java.io.PrintWriter;
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

    @Mixin
    private Target target;

    @Option(names = "--rate", defaultValue = "100", description = "Statements a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--seconds", defaultValue = "60", description = "Measured for so long (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "10", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--activities",
            defaultValue = "20",
            description = "What statements are about (default: ${DEFAULT-VALUE}).")
    private int activities;

    @Spec
    private CommandSpec spec;

    /** Runs the benchmark; ends with 1 when it could not be run. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        var pace = new Pace(rate, warmUp, seconds, activities);
        out.println(new BareChain(target).run(pace));
        out.flush();
        return 0;
    }
}
