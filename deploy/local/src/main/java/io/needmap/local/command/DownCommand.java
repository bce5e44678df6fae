package io.needmap.local.command;

import io.needmap.local.process.Pids;
import io.needmap.local.process.Signals;
import io.needmap.local.stack.Orphans;
import io.needmap.local.stack.PostgresPart;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what runs. */
@Command(
        name = "down",
        description = "Stop everything in order, also what a killed launcher left behind. The data stays.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        var run = LocalRun.current();
        var launcher = run.launcher();
        launcher.ifPresent(process -> {
            process.destroy();
            Signals.awaitEnd(process, PATIENCE);
        });
        var left = new Orphans(new Pids(run.home().pids()), PostgresPart.processes(run.home()), out::println).end();
        out.println(launcher.isPresent() || left > 0 ? "Needmap is stopped." : "Needmap was not running.");
        out.flush();
    }
}
