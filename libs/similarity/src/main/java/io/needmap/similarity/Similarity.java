package io.needmap.similarity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds, among things that it was told the wording of, those that a text means. Safe for use by many threads. */
public interface Similarity {

    /** Adds a thing, or replaces its wording. */
    void put(UUID id, Wording wording);

    /** Forgets a thing. */
    void remove(UUID id);

    /** The most similar things, most similar first. */
    List<Likeness> closest(String text, int limit);

    /**
     * The same for a text whose meaning was asked for before.
     *
     * @param meaning of the text; null to go by words alone
     */
    List<Likeness> closest(String text, @Nullable Point meaning, int limit);
}
