package io.needmap.interview.objectionresponse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other features ask about responses to objections. */
@ApplicationScoped
public class ObjectionResponses {

    private final ResponseRepository responses;

    ObjectionResponses(ResponseRepository responses) {
        this.responses = responses;
    }

    /** What may be said against the objections of a theme: approved responses, at most ten. */
    public List<ObjectionResponse> against(UUID themeId) {
        return responses.approved(themeId);
    }
}
