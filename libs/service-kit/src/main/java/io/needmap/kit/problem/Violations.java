package io.needmap.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Broken bean validation rules as JSON Pointers. */
public final class Violations {

    private Violations() {}

    /** One error a violation, in the order of their pointers. */
    public static List<Problem.FieldError> of(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::error)
                .sorted(Comparator.comparing(Problem.FieldError::pointer).thenComparing(Problem.FieldError::code))
                .toList();
    }

    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.FieldError(pointer(violation.getPropertyPath()), code, violation.getMessage());
    }

    /** The path without the method's and, for a body, the parameter's name: {@code create.request.items[0].name}. */
    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? parameter : pointer.toString();
    }
}
