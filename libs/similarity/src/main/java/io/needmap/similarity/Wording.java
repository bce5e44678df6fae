package io.needmap.similarity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is worded.
 *
 * @param name what it is called, and what that means
 * @param examples what people said when they meant it
 * @param meaning what a {@link Meaning} made of the name, where it has
 */
public record Wording(
        String name, List<String> examples, @Nullable Point meaning) {

    /** Something that has nothing but its name. */
    public static Wording of(String name, @Nullable Point meaning) {
        return new Wording(name, List.of(), meaning);
    }
}
