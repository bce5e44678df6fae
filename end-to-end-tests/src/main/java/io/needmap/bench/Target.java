package io.needmap.bench;

import io.needmap.local.api.NeedmapApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the stack is that is measured. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class Target {

    @Option(names = "--gateway", required = true, description = "The address of all services' APIs.")
    private URI gateway;

    @Option(names = "--interview", required = true, description = "The address of the interview service.")
    private URI interview;

    @Option(names = "--token", description = "A bearer token; otherwise that of --token-file or NEEDMAP_TOKEN.")
    private @Nullable String token;

    @Option(names = "--token-file", description = "A file with a bearer token.")
    private @Nullable Path tokenFile;

    @Option(names = "--interview-jdbc", required = true, description = "The interview service's database.")
    private String interviewJdbc;

    @Option(names = "--activity-map-jdbc", required = true, description = "The activity map's database.")
    private String activityMapJdbc;

    @Option(names = "--materials-jdbc", required = true, description = "The materials service's database.")
    private String materialsJdbc;

    @Option(names = "--leads-jdbc", required = true, description = "The lead qualification's database.")
    private String leadsJdbc;

    @Option(names = "--bootstrap", required = true, description = "The Kafka broker.")
    private String bootstrap;

    @Option(
            names = "--pids",
            description = "The stack's list of processes, pids in its home; with it, their processor time is printed.")
    private @Nullable Path pids;

    NeedmapApi api() throws IOException {
        return api(gateway);
    }

    /** The interview service without the gateway, which only the local run has. */
    NeedmapApi interviewApi() throws IOException {
        return api(interview);
    }

    private NeedmapApi api(URI base) throws IOException {
        var bearer = bearer();
        return new NeedmapApi(base, () -> bearer);
    }

    String interviewJdbc() {
        return interviewJdbc;
    }

    String activityMapJdbc() {
        return activityMapJdbc;
    }

    String materialsJdbc() {
        return materialsJdbc;
    }

    String leadsJdbc() {
        return leadsJdbc;
    }

    ProcessorTime processorTime() {
        return new ProcessorTime(pids);
    }

    String bootstrap() {
        return bootstrap;
    }

    private String bearer() throws IOException {
        if (token != null) {
            return token;
        }
        if (tokenFile != null) {
            return Files.readString(tokenFile).strip();
        }
        var environment = System.getenv("NEEDMAP_TOKEN");
        if (environment == null || environment.isBlank()) {
            throw new IOException("A token is needed: --token, --token-file or NEEDMAP_TOKEN.");
        }
        return environment;
    }
}
