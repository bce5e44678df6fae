package io.needmap.interview.objectionresponse;

import java.util.UUID;

/** What this service uses of the events of responses. */
record ResponseTold(UUID id, UUID themeId, String objection, UUID materialId, String state) {

    boolean isComplete() {
        return id != null && themeId != null && objection != null && materialId != null && state != null;
    }
}
