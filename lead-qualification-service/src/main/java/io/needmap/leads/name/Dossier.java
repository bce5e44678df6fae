package io.needmap.leads.name;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name and its answers while they are being changed, with what they were before. */
final class Dossier {

    private final @Nullable Name before;
    private final Map<UUID, Answer> answersBefore;
    private Name now;
    private final Map<UUID, Answer> given = new LinkedHashMap<>();

    private Dossier(@Nullable Name before, Name now, Map<UUID, Answer> answersBefore) {
        this.before = before;
        this.now = now;
        this.answersBefore = answersBefore;
    }

    static Dossier of(Name known, Map<UUID, Answer> answers) {
        return new Dossier(known, known, answers);
    }

    static Dossier fresh(Name made) {
        return new Dossier(null, made, Map.of());
    }

    /**
     * Takes what was said.
     *
     * @param next the name with what was said of the person
     * @param overwrite whether answers replace what was known, or fill blanks only
     * @return whether anything changed
     */
    boolean take(Name next, List<GivenAnswer> answers, boolean overwrite, Instant at) {
        boolean changed = next.version() != now.version();
        boolean answered = false;
        for (var answer : answers) {
            var known = given.getOrDefault(answer.criterionId(), answersBefore.get(answer.criterionId()));
            if (known == null || (overwrite && !known.value().equals(answer.value()))) {
                given.put(answer.criterionId(), Answer.given(now.leadId(), answer, at));
                answered = true;
            }
        }
        if (before == null) {
            now = next.first(answered);
        } else {
            now = answered ? next.answered() : next;
        }
        return changed || answered;
    }

    Name now() {
        return now;
    }

    @Nullable
    Name before() {
        return before;
    }

    boolean isNew() {
        return before == null;
    }

    boolean hasChanged() {
        return before == null || before.version() != now.version();
    }

    /** Answers that are to be stored. */
    Map<UUID, Answer> given() {
        return given;
    }

    /** Whether the criterion had no answer before. */
    boolean isFirst(UUID criterionId) {
        return !answersBefore.containsKey(criterionId);
    }
}
