package io.needmap.kit.web;

import io.needmap.kit.problem.CommonProblem;
import io.needmap.kit.problem.ProblemException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entity tags are the resource's version: {@code ETag: "3"}. */
public final class Etags {

    private Etags() {}

    /** The entity tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Every PUT, PATCH, DELETE and transition says which version it means to change: 428 without, 412 when stale. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED, "send the ETag you read as If-Match");
        }
        if (!matches(ifMatch, version)) {
            throw new ProblemException(
                    CommonProblem.STALE_VERSION, "read it again: the current version is " + of(version));
        }
    }

    /** Whether the caller has this version already: a tag that a proxy made weak, since it compressed the answer, tells so too. */
    static boolean isKnown(String ifNoneMatch, long version) {
        return Stream.of(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }

    private static boolean matches(String header, long version) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }
}
