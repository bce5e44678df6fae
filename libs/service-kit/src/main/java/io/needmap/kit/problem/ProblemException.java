package io.needmap.kit.problem;

import java.util.List;
import java.util.Map;

/** Thrown when a request cannot be carried out; type, detail and extensions are shown to the caller. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Problem.FieldError> errors;
    private final transient Map<String, Object> extensions;

    /** A problem whose detail says what the caller can do. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    /** A problem with fields that are wrong and further members of the document. */
    public ProblemException(
            ProblemType type, String detail, List<Problem.FieldError> errors, Map<String, Object> extensions) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
    }

    /** There is no such thing: 404. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(CommonProblem.NOT_FOUND, "%s %s does not exist".formatted(what, id));
    }

    /** One field breaks a rule that only the service can check: 422 with its pointer. */
    public static ProblemException field(ProblemType type, String pointer, String message) {
        return new ProblemException(
                type, message, List.of(new Problem.FieldError(pointer, type.name(), message)), Map.of());
    }

    /** A transition that the state does not allow: 409, naming the states that do. */
    public static ProblemException state(String what, Enum<?> state, List<? extends Enum<?>> allowed) {
        var names = allowed.stream().map(Enum::name).toList();
        return new ProblemException(
                CommonProblem.STATE_CONFLICT,
                "%s is %s; this is possible in %s".formatted(what, state, String.join(", ", names)),
                List.of(),
                Map.of("state", state.name(), "allowedStates", names));
    }

    public ProblemType type() {
        return type;
    }

    public List<Problem.FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
