package io.needmap.local.command;

import io.needmap.local.api.NeedmapApi;
import io.needmap.local.process.Pids;
import io.needmap.local.settings.App;
import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.settings.Project;
import io.needmap.local.token.SigningKeys;
import io.needmap.local.token.Tokens;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * What every command works on: this project, its home and the stack that runs in it.
 *
 * @param project where the programs are
 * @param home where the data is
 */
record LocalRun(Project project, Home home) {

    static LocalRun current() {
        var project = Project.current();
        return new LocalRun(project, Home.at(project.home()));
    }

    /** The launcher that runs in this home, if one does. */
    Optional<ProcessHandle> launcher() {
        return Optional.ofNullable(new Pids(home.pids()).alive().get(Pids.LAUNCHER));
    }

    /**
     * The ports of the stack that runs.
     *
     * @throws IllegalStateException when none does
     */
    Ports runningPorts() {
        return launcher()
                .flatMap(launcher -> Ports.saved(home))
                .orElseThrow(() -> new IllegalStateException("Needmap is not running. Start it with: ./needmap up"));
    }

    /** A client of all services' API. */
    NeedmapApi gateway(Ports ports) {
        return client(ports.gateway());
    }

    /** A client of one service's own port, for its operators' endpoints. */
    NeedmapApi service(App service) {
        return client(runningPorts().address(service));
    }

    Tokens tokens() {
        return new Tokens(SigningKeys.of(home), Clock.systemUTC());
    }

    private NeedmapApi client(URI address) {
        var token = tokens().forCommandLine();
        return new NeedmapApi(address, () -> token);
    }
}
