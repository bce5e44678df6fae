package io.needmap.local.realdata;

import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Progress;
import io.needmap.local.loading.Pool;
import io.needmap.local.loading.Resources;
import io.needmap.local.loading.StableIds;
import java.util.UUID;

/** What every step of loading real data works with. */
record RealLoad(NeedmapApi api, Resources resources, Pool pool, Progress progress, StableIds ids, LoadReport report) {

    static final String REGION = "region";
    static final String REP = "rep";
    static final String GUIDE = "guide";
    static final String INTERVIEW = "interview";
    static final String ACTIVITY = "activity";

    UUID id(String kind, Object key) {
        return ids.of(kind, key);
    }

    UUID id(Heard heard) {
        return ids.of("statement", heard.row().file() + " " + heard.key());
    }

    /** Sends what one row says; when the API refuses it, the row goes to the report with the API's words. */
    boolean send(RowRef row, Runnable request) {
        try {
            request.run();
            return true;
        } catch (ApiException e) {
            if (e.status() < 400 || e.status() >= 500) {
                throw e;
            }
            report.refuse(row, String.valueOf(e.getMessage()));
            return false;
        }
    }
}
