package io.needmap.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Loads a file of materials. */
@Command(
        name = "materials",
        description =
                "Load a file of materials: CSV with a header line (.csv), or one JSON object a line (.ndjson, .jsonl).",
        mixinStandardHelpOptions = true)
final class ImportMaterialsCommand implements Callable<Integer> {

    @Mixin
    private final ImportRun run = new ImportRun();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var path = "/api/v1/material-imports" + (run.dryRun() ? "?dryRun=true" : "");
        return run.execute(
                "Materials",
                spec.commandLine().getOut(),
                (api, key) -> api.upload(path, RowFormat.of(run.file()).mediaType(), run.file(), key)
                        .requireLocation());
    }
}
