package io.needmap.materials.response;

import io.needmap.kit.aggregate.Aggregate;
import io.needmap.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The material that answers an objection. */
record ObjectionResponse(
        UUID id,
        long version,
        UUID themeId,
        String objection,
        UUID materialId,
        ResponseState state,
        @Nullable Instant approvedAt,
        Instant createdAt)
        implements Aggregate {

    static ObjectionResponse draft(UUID id, ObjectionResponseRequest request, Instant at) {
        return new ObjectionResponse(
                id, 1, request.themeId(), request.objection(), request.materialId(), ResponseState.DRAFT, null, at);
    }

    ObjectionResponse approve(Instant at) {
        require(List.of(ResponseState.DRAFT));
        return in(ResponseState.APPROVED, at);
    }

    ObjectionResponse retire() {
        require(List.of(ResponseState.DRAFT, ResponseState.APPROVED));
        return in(ResponseState.RETIRED, approvedAt);
    }

    private ObjectionResponse in(ResponseState to, @Nullable Instant approved) {
        return new ObjectionResponse(id, version + 1, themeId, objection, materialId, to, approved, createdAt);
    }

    private void require(List<ResponseState> allowed) {
        if (!allowed.contains(state)) {
            throw ProblemException.state("the response", state, allowed);
        }
    }
}
