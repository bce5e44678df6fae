package io.needmap.local.sample;

import java.util.List;

/** What reps say beside their activities. */
record Voices(
        List<Want> wants, List<Objection> objections, List<Pitch> pitches, List<Lingo> lingo, List<String> openers) {

    record Want(String wish, String says) {}

    record Objection(String outcome, String says) {}

    record Pitch(String competitor, String line, String says) {}

    record Lingo(String term, String meaning, String says) {}
}
