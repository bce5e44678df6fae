package io.needmap.interview.candour;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every endpoint of the HTTP contract, as its method and its path, and what it may tell a sales manager. */
final class Endpoints {

    /** What a sales manager gets to know. */
    enum Judgement {
        /** Nothing: the role is not enough. */
        FORBIDDEN,
        /** Nothing that anybody said. */
        WITHOUT_QUOTES,
        /** What was said, but not who said it. */
        UNATTRIBUTED,
        /** Figures of three reps or more. */
        SUPPRESSED,
        /** Only what was sent. */
        ECHO
    }

    private static final Path CONTRACT = Path.of("..", "docs", "api", "interview-service.yaml");

    private Endpoints() {}

    /** Those of the contract. */
    static Set<String> published() throws IOException {
        var endpoints = new TreeSet<String>();
        for (var path :
                new YAMLMapper().readTree(CONTRACT.toFile()).path("paths").properties()) {
            if (path.getKey().startsWith("/api/v1/")) {
                path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                        .map(method -> method + " " + path.getKey())
                        .forEach(endpoints::add);
            }
        }
        return endpoints;
    }

    /** Those on which somebody decided. */
    static Map<String, Judgement> judged() throws IOException {
        var judged = new TreeMap<String, Judgement>();
        try (var in = Objects.requireNonNull(Endpoints.class.getResourceAsStream("/candour.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split(" ", -1);
                judged.put(parts[0] + " " + parts[1], Judgement.valueOf(parts[2]));
            }
        }
        return judged;
    }

    static Stream<String> of(Map<String, Judgement> judged, Predicate<String> method) {
        return judged.keySet().stream().filter(endpoint -> method.test(endpoint.split(" ", 2)[0]));
    }
}
