package io.needmap.local.loading;

import io.needmap.local.api.NeedmapApi;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stages of the default buying cycle, by name in capitals: {@code VALIDATION}. */
public final class BuyingJobs {

    private final Map<String, UUID> stages = new HashMap<>();

    private BuyingJobs() {}

    /** Reads them. */
    public static BuyingJobs read(NeedmapApi api) {
        var jobs = new BuyingJobs();
        api.forEach("/api/v1/buying-cycles?limit=200", cycle -> {
            if (cycle.path("isDefault").asBoolean()) {
                cycle.path("stages")
                        .forEach(stage -> jobs.stages.put(
                                name(stage.path("label").asText()),
                                UUID.fromString(stage.path("id").asText())));
            }
        });
        return jobs;
    }

    /** The id of a stage; null when the default cycle has no such stage. */
    public @Nullable UUID id(String name) {
        return stages.get(name);
    }

    private static String name(String label) {
        return label.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
