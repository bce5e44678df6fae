package io.needmap.local.demo;

import io.needmap.local.api.NeedmapApi;

/** Brings a company's regions, reps, statements, materials and names into an empty Needmap, through its public API. */
@FunctionalInterface
public interface Loader {

    /**
     * Loads everything. Loading again what is there already changes nothing: loaders send their own ids or
     * deterministic idempotency keys.
     *
     * @throws io.needmap.local.api.ApiException when the API refuses what the loader cannot do without
     */
    void load(NeedmapApi api, Progress progress);
}
