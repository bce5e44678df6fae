package io.needmap.interview.statement;

import io.needmap.kit.aggregate.Versioned;
import java.time.Instant;
import java.util.UUID;

/** All that is told of a statement once its rep was erased: that it was there. */
record ErasedStatement(UUID id, long version, Instant erasedAt) implements Versioned {}
