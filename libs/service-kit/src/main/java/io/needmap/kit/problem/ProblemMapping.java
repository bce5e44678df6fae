package io.needmap.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.needmap.kit.database.DatabaseFault;
import io.needmap.kit.database.LostConnections;
import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an HTTP answer. */
public class ProblemMapping {

    private static final Map<String, Object> NONE = Map.of();

    private final LostConnections lostConnections;

    ProblemMapping(LostConnections lostConnections) {
        this.lostConnections = lostConnections;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return respond(Problem.of(e.type(), e.getMessage(), e.errors(), e.extensions()));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return respond(Problem.of(CommonProblem.VALIDATION_FAILED, null, Violations.of(e), NONE));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return respond(JsonFaults.problem(e));
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException e) {
        // A parameter that cannot be converted arrives as «not found» with the conversion's exception as cause.
        var type = e.getCause() == null ? CommonProblem.NOT_FOUND : CommonProblem.MALFORMED_PARAMETER;
        return respond(Problem.of(type, null, List.of(), NONE));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem(problem);
            }
            if (cause instanceof JsonProcessingException json) {
                return respond(JsonFaults.problem(json));
            }
        }
        var type = CommonProblem.of(e.getResponse().getStatus());
        var answer = Response.fromResponse(e.getResponse());
        return answer.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, null, List.of(), NONE))
                .build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(AuthenticationFailedException e) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return respond(
                Problem.of(CommonProblem.FORBIDDEN, "ask for a token with a role that may do this", List.of(), NONE));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        return switch (DatabaseFault.of(e)) {
            case CONSTRAINT_UNIQUE -> known(CommonProblem.ALREADY_EXISTS, "another request made the same thing first");
            case CONSTRAINT_REFERENCE -> known(CommonProblem.UNKNOWN_REFERENCE, "check the ids in the request");
            case CONSTRAINT_CHECK -> known(CommonProblem.RULE_BROKEN, "a value is outside what can be stored");
            case BAD_TEXT -> known(CommonProblem.MALFORMED_TEXT, "remove characters such as U+0000");
            case RACE -> retryLater(e);
            case OUTAGE -> {
                lostConnections.drop();
                yield retryLater(e);
            }
            case NONE -> internal(e);
        };
    }

    private static Response retryLater(Throwable e) {
        Log.warnf("request given up: %s", e.toString());
        return known(CommonProblem.UNAVAILABLE, "try again");
    }

    private static Response internal(Throwable e) {
        String trace = Span.current().getSpanContext().getTraceId();
        Log.errorf(e, "request failed, trace %s", trace);
        return respond(
                Problem.of(CommonProblem.INTERNAL_ERROR, "report this trace id", List.of(), Map.of("traceId", trace)));
    }

    private static Response unauthenticated() {
        var problem = Problem.of(
                CommonProblem.UNAUTHENTICATED,
                "send Authorization: Bearer with a token of this issuer",
                List.of(),
                NONE);
        return Response.fromResponse(respond(problem))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Response known(ProblemType type, String detail) {
        return respond(Problem.of(type, detail, List.of(), NONE));
    }

    private static Response respond(Problem problem) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == CommonProblem.UNAVAILABLE.status()
                ? answer.header("Retry-After", 1).build()
                : answer.build();
    }
}
