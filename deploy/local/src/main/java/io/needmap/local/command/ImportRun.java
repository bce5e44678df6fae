package io.needmap.local.command;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.imports.ImportJob;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the three kinds of import have in common: the file, the upload, the job, the report. */
final class ImportRun {

    private static final int TOLD_REFUSALS = 5;
    private static final int SOME_REFUSED = 3;

    @Parameters(paramLabel = "FILE", description = "The file to load.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say what would become of each row.")
    private boolean dryRun;

    Path file() {
        return file;
    }

    boolean dryRun() {
        return dryRun;
    }

    /**
     * Uploads, follows the job and reports. Answers the exit status: 0 when every row was taken, 1 when the job broke,
     * 3 when some rows were refused.
     *
     * @param upload sends the file under an idempotency key and answers the path of the job
     */
    int execute(String task, PrintWriter out, BiFunction<NeedmapApi, String, String> upload) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalStateException("There is no file " + file + " that can be read.");
        }
        var run = LocalRun.current();
        var api = run.gateway(run.runningPorts());
        var job = new ImportJob(api, upload.apply(api, UUID.randomUUID().toString()));
        var outcome = job.follow(task, new Screen(out));
        if (outcome.broken()) {
            out.println("The file could not be taken: " + outcome.failure());
        }
        out.println(dryRun ? "Dry run; nothing was changed. It would be:" : "Done:");
        outcome.counts().forEach((name, count) -> out.printf(Locale.ROOT, "  %-20s %,9d%n", name, count));
        if (outcome.refused() > 0) {
            report(job, out);
        }
        out.flush();
        return outcome.broken() ? 1 : outcome.refused() > 0 ? SOME_REFUSED : 0;
    }

    private void report(ImportJob job, PrintWriter out) {
        var refusals = file.resolveSibling(file.getFileName() + ".errors.csv");
        job.saveRefusals(refusals);
        job.firstRefusals(TOLD_REFUSALS).forEach(line -> out.println("  " + line));
        out.println("The refused rows and the reasons are in " + refusals + "; correct them and load that file.");
    }
}
