package io.needmap.deploy;

import java.util.Set;

/** What Quarkus, Micrometer and Prometheus itself export of their own accord, as far as alerts and panels name it. */
public final class FrameworkMetrics {

    public static final Set<String> NAMES = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "http_server_requests_seconds_max",
            "jvm_memory_used_bytes",
            "jvm_memory_max_bytes",
            "process_cpu_usage",
            "system_cpu_count",
            "up");

    private FrameworkMetrics() {}
}
