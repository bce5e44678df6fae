package io.needmap.kit.problem;

/** Problems that every service can answer with. */
public enum CommonProblem implements ProblemType {
    VALIDATION_FAILED(400, "Some fields are not valid"),
    MALFORMED_JSON(400, "The body is not the JSON that was expected"),
    UNKNOWN_FIELD(400, "The body has a field that is not known"),
    MALFORMED_PARAMETER(400, "A path or query parameter cannot be read"),
    MALFORMED_HEADER(400, "A header cannot be read"),
    MALFORMED_PAGE_TOKEN(400, "The pageToken is not one that was given out"),
    MALFORMED_TEXT(400, "A text holds a character that cannot be stored"),
    MALFORMED_FILE(400, "The file cannot be read"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The caller's roles do not allow this"),
    NOT_FOUND(404, "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "The resource does not offer this method"),
    NOT_ACCEPTABLE(406, "The resource does not come in the media type that was asked for"),
    STATE_CONFLICT(409, "The resource's state does not allow this"),
    ALREADY_EXISTS(409, "There is another resource with the same key"),
    STALE_VERSION(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    UNKNOWN_REFERENCE(422, "The request refers to something that does not exist"),
    RULE_BROKEN(422, "A rule does not allow this"),
    PRECONDITION_REQUIRED(428, "An If-Match header is required"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer now");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The problem that a bare HTTP status stands for. */
    static ProblemType of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
