package io.needmap.materials.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a claim is tested on.
 *
 * @param evidence all there ever was, of all tests
 * @param competitors the active ones, by id
 * @param openChallenges pitches against it that nobody has answered
 * @param objection the theme of the objection that is heard most among its own; null when none is heard
 * @param objectionAnswered whether that one has an approved response with published material
 */
record ClaimFacts(
        List<ClaimEvidence> evidence,
        Map<UUID, String> competitors,
        int openChallenges,
        @Nullable UUID objection,
        boolean objectionAnswered) {}
