package io.needmap.interview.guide;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The guides that come with the program: one for every kind of conversation but {@code CUSTOM}. */
@ApplicationScoped
class ReadyMadeGuides {

    private static final String FILE = "/guides/ready-made.json";

    private final List<ReadyMadeGuide> guides;

    ReadyMadeGuides(ObjectMapper json) {
        try (var file = Objects.requireNonNull(ReadyMadeGuides.class.getResourceAsStream(FILE))) {
            guides = List.copyOf(json.readValue(file, new TypeReference<List<ReadyMadeGuide>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReadyMadeGuide> all() {
        return guides;
    }

    ReadyMadeGuide of(GuideKind kind) {
        return guides.stream()
                .filter(guide -> guide.kind() == kind)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("the ready-made guide for", kind));
    }
}
