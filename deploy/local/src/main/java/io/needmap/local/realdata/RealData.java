package io.needmap.local.realdata;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.demo.Loader;
import io.needmap.local.demo.Progress;
import java.nio.file.Path;

/** Data of others, read from a folder. */
public final class RealData implements Loader {

    private final Path folder;

    /** Reads from {@code folder}. */
    public RealData(Path folder) {
        this.folder = folder;
    }

    @Override
    public void load(NeedmapApi api, Progress progress) {
        progress.note("Nothing is read from " + folder + " yet.");
    }
}
