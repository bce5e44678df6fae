package io.needmap.local.command;

import io.needmap.local.operations.Replicas;
import io.needmap.local.settings.App;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a service read its copies again. */
@Command(
        name = "rebuild",
        description =
                "Empty what a service has copied from the others and have it read their events again from the start.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Runnable {

    @Parameters(
            paramLabel = "SERVICE",
            converter = ServiceParameter.class,
            completionCandidates = ServiceParameter.Names.class,
            description = ServiceParameter.DESCRIPTION)
    private App service = App.INTERVIEW;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        var out = spec.commandLine().getOut();
        new Replicas(LocalRun.current().service(service)).rebuild(new Screen(out));
        out.println(service.module() + " is up to date again.");
        out.flush();
    }
}
