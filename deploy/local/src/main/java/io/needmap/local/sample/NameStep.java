package io.needmap.local.sample;

import io.needmap.local.demo.Progress;
import io.needmap.local.imports.ImportJob;
import io.needmap.local.loading.LeadEnds;
import io.needmap.local.loading.LeadEnds.End;
import io.needmap.local.loading.TemporaryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The name list of a trade show, uploaded as one file, and how the leads ended that were worked since. */
final class NameStep {

    private static final List<String> LOST_FOR = List.of("NO_DECISION", "PRICE", "COMPETITOR", "NO_BUDGET");
    private static final int SHOW_DAYS_AGO = 120;

    private final SampleLoad load;
    private final Progress progress;
    private final LocalDate show;

    NameStep(SampleLoad load, Progress progress, LocalDate today) {
        this.load = load;
        this.progress = progress;
        this.show = today.minusDays(SHOW_DAYS_AGO);
    }

    void run() {
        var names = NameRows.of(load.content());
        var list = upload(names);
        var ends = names.stream()
                .filter(name -> name.outcome() != null)
                .map(NameStep::end)
                .toList();
        var refused = new LeadEnds(load.api(), load.pool()).walk("Outcomes", list, ends);
        if (!refused.isEmpty()) {
            progress.note("The outcomes of %d names were refused; the first: %s"
                    .formatted(refused.size(), refused.entrySet().iterator().next()));
        }
    }

    private UUID upload(List<SampleName> names) {
        try (var file = TemporaryFile.ending(".csv")) {
            new NameFile(load.content(), names).write(names, file.path());
            var request = request();
            var job = load.api()
                    .upload(
                            "/api/v1/name-lists",
                            file.path(),
                            request,
                            load.ids().key("name list", file.path(), request))
                    .requireLocation();
            var outcome = new ImportJob(load.api(), job).follow("Names", progress);
            progress.note("Names of the sample: " + outcome.counts());
            return UUID.fromString(job.substring(job.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> request() {
        var mapping = new LinkedHashMap<String, String>();
        mapping.put("external_id", "externalId");
        mapping.put("first_name", "givenName");
        mapping.put("last_name", "familyName");
        mapping.put("job_title", "title");
        mapping.put("company", "company");
        mapping.put("email", "email");
        mapping.put("phone", "phone");
        mapping.put("country", "country");
        mapping.put("opt_out", "doNotContact");
        load.content().criteria().forEach(one -> mapping.put(NameFile.column(one.code()), "answer:" + one.code()));
        var source = Map.of(
                "type", "TRADE_SHOW",
                "name", "PackLine Expo",
                "date", show,
                "offer", "A free test of ten of their own packs",
                "promised", "A call about the result within a week",
                "consentBasis", "Badge scan with a signed form");
        return Map.of("source", source, "mapping", mapping, "mode", "UPSERT");
    }

    private static End end(SampleName name) {
        boolean won = name.outcome() == SampleName.Outcome.WON;
        int reason = Math.floorMod(name.externalId().hashCode(), LOST_FOR.size());
        return new End(name.externalId(), won ? "" : LOST_FOR.get(reason));
    }
}
