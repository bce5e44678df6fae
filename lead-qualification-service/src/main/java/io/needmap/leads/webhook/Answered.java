package io.needmap.leads.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint answered.
 *
 * @param status null when it did not
 * @param error why that is a failure; null when it is none
 * @param retryAfter how long it wants to be left alone
 */
record Answered(
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Duration retryAfter) {

    private static final int GONE = 410;

    static Answered failed(String error) {
        return new Answered(null, error, null);
    }

    static Answered with(int status, @Nullable Duration retryAfter) {
        String error = status / 100 == 2 ? null : status / 100 == 3 ? "redirects are not followed" : "status " + status;
        return new Answered(status, error, retryAfter);
    }

    boolean wentWell() {
        return error == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }

    /** Whether only this message was refused, so that others can be tried: a client's error that says nothing of load. */
    boolean refusesMessage() {
        return status != null && status / 100 == 4 && status != 408 && status != 429 && retryAfter == null;
    }
}
