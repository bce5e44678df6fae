package io.needmap.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.e2e.stack.Needmap;
import io.needmap.e2e.stack.WithNeedmap;
import io.needmap.local.settings.App;
import io.needmap.local.token.Role;
import io.needmap.testkit.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a caller gets wrong, the answer says so, and nothing is changed. */
@Order(4)
@ExtendWith(WithNeedmap.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    private final Needmap needmap;
    private final Caller caller;
    private final KnownIds known;
    private final String admin;
    private final Map<App, Connection> databases = new EnumMap<>(App.class);

    BadInputTest(Needmap needmap) {
        this.needmap = needmap;
        this.caller = new Caller(needmap.ports());
        this.known = new KnownIds(needmap);
        this.admin = needmap.token(Role.ADMIN);
    }

    @AfterAll
    void disconnect() throws SQLException {
        for (var database : databases.values()) {
            database.close();
        }
    }

    Stream<Endpoint> endpoints() {
        return Endpoints.all(needmap);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void everyMistakeIsAnsweredWithAProblemAndChangesNothing(Endpoint endpoint) throws SQLException {
        var before = changes(endpoint.app());
        var path = known.fill(endpoint);
        var faults = new ArrayList<String>();
        strangers(endpoint, path).forEach(faults::add);
        for (var request : new BadRequests(endpoint, path, known.exist(path)).all()) {
            caller.send(endpoint, request, admin).fault().ifPresent(faults::add);
        }
        assertThat(faults).as("wrong answers of %s", endpoint).isEmpty();
        assertThat(changes(endpoint.app()))
                .as("what %s changed by requests that it refused", endpoint)
                .isEqualTo(before);
    }

    /** Callers without a token, with a worthless one, or with one for other work. */
    private Stream<String> strangers(Endpoint endpoint, String path) {
        var callers = new TreeMap<String, String>();
        callers.put("a token that somebody else signed", Tokens.forged("mallory", "ADMIN"));
        callers.put("half a token", admin.substring(0, 100));
        callers.put("no real token", "let-me-in");
        var unknown =
                callers.entrySet().stream().flatMap(one -> send(endpoint, path, one.getKey(), one.getValue(), 401));
        var nobody = send(endpoint, path, "no token", null, 401);
        var roleless = send(endpoint, path, "a token without roles", needmap.token(), 403);
        var auditor = endpoint.reads()
                ? Stream.<String>of()
                : send(endpoint, path, "an auditor who writes", needmap.token(Role.AUDITOR), 403);
        return Stream.of(nobody, unknown, roleless, auditor).flatMap(faults -> faults);
    }

    private Stream<String> send(Endpoint endpoint, String path, String why, String token, int status) {
        var headers =
                endpoint.bodyType().map(type -> Map.of("Content-Type", type)).orElse(Map.of());
        var request = new BadRequest(why, path, headers, endpoint.takesBody() ? "{}" : null, Set.of(status));
        return Optional.of(caller.send(endpoint, request, token)).flatMap(Answered::fault).stream();
    }

    /**
     * Everything that a caller changes leaves a row in the history, with the caller and no other cause. What a service does
     * by itself meanwhile, or since it heard an event, is another matter.
     */
    private List<Long> changes(App app) throws SQLException {
        var counts = new ArrayList<Long>();
        if (!databases.containsKey(app)) {
            databases.put(app, needmap.database(app));
        }
        try (var statement = databases.get(app).createStatement();
                var rows = statement.executeQuery("""
                        SELECT count(*), (SELECT count(*) FROM idempotency_key) FROM history
                        WHERE actor LIKE 'test-%' AND causation_id IS NULL
                        """)) {
            rows.next();
            counts.add(rows.getLong(1));
            counts.add(rows.getLong(2));
        }
        return counts;
    }
}
