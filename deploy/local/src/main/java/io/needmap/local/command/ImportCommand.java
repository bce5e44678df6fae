package io.needmap.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads a file. */
@Command(
        name = "import",
        description = "Load a file into the running Needmap, row by row, each with an outcome of its own.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportInterviewsCommand.class, ImportMaterialsCommand.class, ImportNamesCommand.class})
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Import what? interviews, materials or names");
    }
}
