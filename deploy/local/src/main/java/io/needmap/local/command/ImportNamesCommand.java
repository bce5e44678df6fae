package io.needmap.local.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads a list of names. */
@Command(
        name = "names",
        description = "Load a list of names, with where they come from: no source, no import.",
        mixinStandardHelpOptions = true)
final class ImportNamesCommand implements Callable<Integer> {

    @Mixin
    private final ImportRun run = new ImportRun();

    @Option(
            names = "--source",
            required = true,
            paramLabel = "TYPE",
            description = "What kind of source: TRADE_SHOW, ONLINE_PROMOTION, WEBINAR, ...")
    private String type = "";

    @Option(
            names = "--source-name",
            required = true,
            paramLabel = "NAME",
            description = "Which one: the event's or offer's name.")
    private String name = "";

    @Option(names = "--source-date", required = true, paramLabel = "DATE", description = "When (yyyy-mm-dd).")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--consent-basis",
            required = true,
            paramLabel = "BASIS",
            description = "On what ground these people may be written to.")
    private String consentBasis = "";

    @Option(names = "--offer", paramLabel = "TEXT", description = "What was offered.")
    private @Nullable String offer;

    @Option(names = "--promised", paramLabel = "TEXT", description = "What was promised to them.")
    private @Nullable String promised;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            description = "Which column is which field; may be given more than once. The rest is guessed.")
    private Map<String, String> mapping = new LinkedHashMap<>();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "UPSERT",
            description = "CREATE_ONLY, UPDATE_ONLY, UPSERT or FILL_BLANKS (default ${DEFAULT-VALUE}).")
    private String mode = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        return run.execute(
                "Names",
                spec.commandLine().getOut(),
                (api, key) -> api.upload("/api/v1/name-lists", run.file(), request(), key)
                        .requireLocation());
    }

    private Map<String, Object> request() {
        var source = new HashMap<String, Object>();
        source.put("type", type);
        source.put("name", name);
        source.put("date", date);
        source.put("consentBasis", consentBasis);
        if (offer != null) {
            source.put("offer", offer);
        }
        if (promised != null) {
            source.put("promised", promised);
        }
        var request = new HashMap<String, Object>();
        request.put("source", source);
        request.put("mode", mode);
        request.put("dryRun", run.dryRun());
        if (!mapping.isEmpty()) {
            request.put("mapping", mapping);
        }
        return request;
    }
}
