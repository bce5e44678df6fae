package io.needmap.interview.glossary;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service uses of the events of the glossary. */
record GlossaryTerm(
        UUID id, String term, String state, @Nullable List<Variant> variants) {

    /** A word for it; where it is said makes no difference to what is found. */
    record Variant(String text) {}

    boolean isComplete() {
        return id != null
                && term != null
                && state != null
                && (variants == null
                        || variants.stream().allMatch(variant -> variant != null && variant.text() != null));
    }

    /** The term and its variants; none once it is retired. */
    List<String> words() {
        if (state.equals("RETIRED")) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(term),
                        variants == null ? Stream.of() : variants.stream().map(Variant::text))
                .toList();
    }
}
