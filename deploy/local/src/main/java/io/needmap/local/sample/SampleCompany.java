package io.needmap.local.sample;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Loader;
import io.needmap.local.demo.Progress;

/** The sample company. */
public final class SampleCompany implements Loader {

    @Override
    public void load(NeedmapApi api, Progress progress) {
        progress.note("The sample company is still empty.");
    }
}
