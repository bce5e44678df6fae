package io.needmap.local.sample;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.loading.Pool;
import io.needmap.local.loading.Resources;
import io.needmap.local.loading.StableIds;
import java.util.UUID;

/** What every step of loading the sample company works with. */
record SampleLoad(
        NeedmapApi api, Resources resources, Pool pool, StableIds ids, SampleContent content, FieldStudy study) {

    static final String REGION = "region";
    static final String REP = "rep";
    static final String COMPETITOR = "competitor";
    static final String QUESTION = "question";
    static final String GUIDE = "guide";
    static final String INTERVIEW = "interview";
    static final String ACTIVITY = "activity";
    static final String MATERIAL = "material";
    static final String MATCH = "match";
    static final String CRITERION = "criterion";

    UUID id(String kind, Object key) {
        return ids.of(kind, key);
    }

    UUID id(Person person) {
        return ids.of(REP, person.rep().name());
    }
}
