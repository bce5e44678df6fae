package io.needmap.materials.request;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * "It'd be helpful if I had…"
 *
 * @param wish what is asked for; null once it was erased
 * @param statementId the statement that it was heard in
 * @param requestedBy who sent it, or who recorded the statement
 * @param dueAt until when it is to be answered
 */
record MaterialWish(
        UUID id,
        long version,
        @Nullable String wish,
        @Nullable UUID statementId,
        @Nullable Long statementSequence,
        @Nullable UUID repId,
        @Nullable String regionCode,
        String requestedBy,
        @Nullable UUID activityId,
        RequestPhase state,
        @Json @Nullable RequestAnswer answer,
        Instant receivedAt,
        Instant dueAt)
        implements Aggregate {

    MaterialWish link(UUID activity) {
        require();
        return with(wish, statementSequence, repId, regionCode, activity, state, answer);
    }

    MaterialWish answer(RequestAnswer said) {
        require();
        return with(wish, statementSequence, repId, regionCode, activityId, RequestPhase.ANSWERED, said);
    }

    /** The statement was corrected; what was answered stays answered. */
    MaterialWish corrected(long sequence, String words, @Nullable UUID activity) {
        var linked = activityId == null ? activity : activityId;
        return with(words, sequence, repId, regionCode, linked, state, answer);
    }

    /** The words are gone, and who said them; so are those of the answer. */
    MaterialWish erased(@Nullable Long sequence) {
        var after = state == RequestPhase.OPEN ? RequestPhase.WITHDRAWN : state;
        return with(null, sequence, null, null, activityId, after, answerWithoutWords());
    }

    private @Nullable RequestAnswer answerWithoutWords() {
        return answer == null ? null : answer.withoutWords();
    }

    /** As it was, but for the words and who said them: what may still be told of it once they are erased. */
    MaterialWish withoutWords() {
        return new MaterialWish(
                id,
                version,
                null,
                statementId,
                statementSequence,
                null,
                null,
                requestedBy,
                activityId,
                state,
                answerWithoutWords(),
                receivedAt,
                dueAt);
    }

    private MaterialWish with(
            @Nullable String words,
            @Nullable Long sequence,
            @Nullable UUID rep,
            @Nullable String region,
            @Nullable UUID activity,
            RequestPhase phase,
            @Nullable RequestAnswer said) {
        return new MaterialWish(
                id,
                version + 1,
                words,
                statementId,
                sequence,
                rep,
                region,
                requestedBy,
                activity,
                phase,
                said,
                receivedAt,
                dueAt);
    }

    private void require() {
        if (state != RequestPhase.OPEN) {
            throw ProblemException.state("the request", state, List.of(RequestPhase.OPEN));
        }
    }
}
