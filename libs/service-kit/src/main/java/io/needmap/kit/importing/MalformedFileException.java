package io.needmap.kit.importing;

import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read; the message says where and never what was read. */
final class MalformedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFileException(String message) {
        this(message, null);
    }

    MalformedFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
