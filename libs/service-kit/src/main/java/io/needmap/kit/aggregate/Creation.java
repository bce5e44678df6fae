package io.needmap.kit.aggregate;

/**
 * What became of a creating request.
 *
 * @param value the resource as it stands
 * @param outcome whether it was made now or before
 */
public record Creation<T>(T value, Outcome outcome) {

    /** Made now, made before under the same Idempotency-Key, or there already under the id that the client sent. */
    public enum Outcome {
        CREATED,
        REPLAYED,
        EXISTING
    }
}
