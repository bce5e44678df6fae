package io.needmap.console.page;

import io.quarkus.logging.Log;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What somebody sees where a page fails: a page, that says what to do. What failed is told to the log alone. */
class Failures {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_ALLOWED = 405;
    private static final int FIRST_ERROR = 400;
    private static final int BROKEN = 500;

    /** No page has this address, or what it asks for is no such thing. */
    @ServerExceptionMapper
    public Response missing(NotFoundException failure) {
        return Nowhere.missing();
    }

    /** The address of a form, opened as a page. */
    @ServerExceptionMapper
    public Response formOnly(NotAllowedException failure) {
        return Nowhere.page(
                NOT_ALLOWED,
                "Forms are sent here",
                "There is nothing to look at under this address. Go back to the page with the form.");
    }

    /** A role that may not. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return Nowhere.page(
                FORBIDDEN, "This is not for your role", "Sign in with a role that may, or ask somebody who has it.");
    }

    /** A form that was tampered with. */
    @ServerExceptionMapper
    public Response malformed(BadRequestException failure) {
        return Nowhere.page(
                BAD_REQUEST,
                "That cannot be read",
                "Nothing was changed. Open the page of the form anew, and send it from there.");
    }

    /** Everything else that says its status itself. */
    @ServerExceptionMapper
    public Response other(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        if (status < FIRST_ERROR) {
            return failure.getResponse();
        }
        return status >= BROKEN
                ? broken(failure)
                : Nowhere.page(status, "That cannot be taken", "Nothing was changed. Go back, and try it another way.");
    }

    /** What nobody expected. */
    @ServerExceptionMapper
    public Response broken(Exception failure) {
        var id = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        Log.errorf(failure, "A page failed: %s", id);
        return Nowhere.page(
                BROKEN,
                "Something went wrong here",
                "It is not your doing. Whether a form that you sent was taken shows on its page: look there before you send"
                        + " it again. If it happens again, tell whoever runs Needmap this number: " + id + ".");
    }
}
