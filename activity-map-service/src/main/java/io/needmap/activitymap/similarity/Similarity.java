package io.needmap.activitymap.similarity;

import java.util.List;
import java.util.UUID;

/** Finds, among texts that it was given, those that mean the same as another one. Safe for use by many threads. */
public interface Similarity {

    /** Adds a text, or replaces the one that was there under the id. */
    void put(UUID id, String text);

    /** Forgets a text. */
    void remove(UUID id);

    /** The most similar texts, most similar first; none that share no word. */
    List<Likeness> closest(String text, int limit);
}
