package io.needmap.kit.problem;

import java.util.Locale;

/** One kind of problem; implemented by one enum a feature, whose constant's name is the stable code. */
public interface ProblemType {

    /** The stable code, for example {@code NEEDS_CONTEXT}: an enum constant's name. */
    String name();

    /** The HTTP status, 400 to 599. */
    int status();

    /** What is wrong, the same for every occurrence. */
    String title();

    /** The type URI of RFC 9457. */
    default String uri() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
