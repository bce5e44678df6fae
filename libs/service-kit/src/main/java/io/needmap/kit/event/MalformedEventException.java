package io.needmap.kit.event;

/** The message can never be applied: it goes to the dead-letter topic without a retry. */
public final class MalformedEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
