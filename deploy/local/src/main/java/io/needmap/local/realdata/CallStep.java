package io.needmap.local.realdata;

import io.needmap.local.imports.ImportJob;
import io.needmap.local.loading.LeadEnds;
import io.needmap.local.loading.LeadEnds.End;
import io.needmap.local.loading.TemporaryFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Uploads the call list as a name list, and tells how the calls ended. */
final class CallStep {

    private static final String LOST_FOR = "NO_INTEREST";
    private static final LocalDate LAST_CALL = LocalDate.of(2010, 11, 30);

    /** Outcomes go lead by lead through all states; every fortieth is enough to tell which answers matter. */
    private static final int OUTCOME_EVERY = 40;

    private final RealLoad load;
    private final CallList list;

    CallStep(RealLoad load, CallList list) {
        this.load = load;
        this.list = list;
    }

    void run() {
        try (var file = TemporaryFile.ending(".csv")) {
            var contents = list.rewrite(file.path());
            if (contents.rows().isEmpty()) {
                return;
            }
            new CriteriaStep(load).run(contents.options());
            var request = request(contents);
            var path = load.api()
                    .upload(
                            "/api/v1/name-lists",
                            file.path(),
                            request,
                            load.ids().key("list", file.path(), request))
                    .requireLocation();
            var job = new ImportJob(load.api(), path);
            var outcome = job.follow("Names", load.progress());
            refusals(path, contents);
            load.report().addLoaded(CallList.FILE, contents.rows().size() - outcome.refused());
            load.report().remark("%s: %s".formatted(CallList.FILE, outcome.counts()));
            outcomes(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), contents);
        }
    }

    private Map<String, Object> request(CallList.Contents contents) {
        var mapping = new LinkedHashMap<String, String>();
        mapping.put(CallList.EXTERNAL_ID, "externalId");
        contents.options().keySet().forEach(column -> mapping.put(column, "answer:" + CriteriaStep.code(column)));
        var source = Map.of(
                "type", "TELEPHONE_CAMPAIGN",
                "name", "Calls of a bank, May 2008 to November 2010",
                "date", LAST_CALL,
                "consentBasis", "Published without anything that identifies a person");
        return Map.of("source", source, "mapping", mapping, "mode", "UPSERT");
    }

    private void refusals(String path, CallList.Contents contents) {
        var refs = new ArrayList<>(contents.rows().values());
        load.api().forEach(path + "/rows?outcome=FAILED&limit=200", row -> {
            int at = row.path("rowNumber").asInt() - 1;
            load.report()
                    .refuse(
                            refs.get(at),
                            row.path("code").asText() + " "
                                    + row.path("message").asText());
        });
    }

    private void outcomes(UUID nameList, CallList.Contents contents) {
        var ends = new ArrayList<End>();
        int row = 0;
        for (var one : contents.won().entrySet()) {
            if (row++ % OUTCOME_EVERY == 0) {
                ends.add(new End(one.getKey(), one.getValue() ? "" : LOST_FOR));
            }
        }
        var refused = new LeadEnds(load.api(), load.pool()).walk("Outcomes", nameList, ends);
        load.report()
                .remark(
                        "%s: outcomes of %,d rows (every %dth) were told, %,d of them refused; the other rows have none."
                                .formatted(CallList.FILE, ends.size(), OUTCOME_EVERY, refused.size()));
        var reasons = new TreeMap<String, Long>();
        refused.values().forEach(why -> reasons.merge(why, 1L, Long::sum));
        reasons.forEach((why, count) -> load.report().remark("  %,d outcomes refused: %s".formatted(count, why)));
    }
}
