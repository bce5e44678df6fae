package io.needmap.local.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The programs of Needmap, in the order in which people speak of them. */
public enum App {
    INTERVIEW("interview", "interview-service", 8081, 128),
    ACTIVITY_MAP("activity-map", "activity-map-service", 8082, 128),
    MATERIALS("materials", "materials-service", 8083, 128),
    LEAD_QUALIFICATION("lead-qualification", "lead-qualification-service", 8084, 128),
    CONSOLE("console", "console", 8080, 64);

    // The limits of memory in deploy/kubernetes and the share of it that deploy/images gives the heap.
    private static final int SERVICE_LIMIT_MEGABYTES = 512;
    private static final int CONSOLE_LIMIT_MEGABYTES = 256;
    private static final int HEAP_PERCENT = 55;

    private final String shortName;
    private final String module;
    private final int defaultPort;
    private final int heapMegabytes;

    App(String shortName, String module, int defaultPort, int heapMegabytes) {
        this.shortName = shortName;
        this.module = module;
        this.defaultPort = defaultPort;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name on the command line, in log files and in the console's table of upstreams. */
    public String shortName() {
        return shortName;
    }

    /** The Maven module, which is also the folder. */
    public String module() {
        return module;
    }

    /** The port when none is configured. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The largest heap in MiB. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** The largest heap in MiB as the manifests deploy it. */
    public int deployedHeapMegabytes() {
        return (isService() ? SERVICE_LIMIT_MEGABYTES : CONSOLE_LIMIT_MEGABYTES) * HEAP_PERCENT / 100;
    }

    /** Whether it owns a database and takes part in events: all but the console. */
    public boolean isService() {
        return this != CONSOLE;
    }

    /** Its database and the role that owns it. Only services have one. */
    public String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a program by its short name or its module's name. */
    public static Optional<App> named(String name) {
        return Arrays.stream(values())
                .filter(app -> app.shortName.equals(name) || app.module.equals(name))
                .findFirst();
    }
}
