package io.needmap.materials.request;

import io.needmap.materials.evidence.MissingEvidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evidence behind the activity of a request.
 *
 * @param classification NEED, WANT or UNDETERMINED (formula 1)
 * @param missing the interviews that it takes before it can be told
 */
record RequestNeed(
        String classification, @Nullable Double consistency, int reps, int interviews, List<MissingEvidence> missing) {}
