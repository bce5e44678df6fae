package io.needmap.console.api;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered, or why it did not: exactly one of the two is there.
 *
 * @param value the answer
 * @param trouble why there is none
 */
public record Reply<T>(@Nullable T value, @Nullable Trouble trouble) {

    static <T> Reply<T> of(T value) {
        return new Reply<>(value, null);
    }

    static <T> Reply<T> failed(Trouble trouble) {
        return new Reply<>(null, trouble);
    }

    /** The answer, or what stands in for it. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** The answer, when there is one. */
    public Optional<T> there() {
        return Optional.ofNullable(value);
    }

    /** The same with another answer. */
    public <R> Reply<R> map(Function<T, R> change) {
        return value == null ? new Reply<>(null, trouble) : new Reply<>(change.apply(value), null);
    }
}
