package io.needmap.materials.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service reads of a term of the glossary. */
record GlossaryTerm(String term, String state, @Nullable List<Variant> variants) {

    GlossaryTerm {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(state, "state");
    }

    /** A word for it; where it is said makes no difference to what is found. */
    record Variant(String text) {

        Variant {
            Objects.requireNonNull(text, "text");
        }
    }

    /** The term and its variants; none once it is retired. */
    List<String> words() {
        return state.equals("RETIRED")
                ? List.of()
                : Stream.concat(
                                Stream.of(term),
                                variants == null
                                        ? Stream.of()
                                        : variants.stream().map(Variant::text))
                        .toList();
    }
}
