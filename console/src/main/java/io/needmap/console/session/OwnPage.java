package io.needmap.console.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody is led back to. An address that was sent along may have been written by anybody. */
public final class OwnPage {

    /** The page for a form that another site sent. */
    public static final String NOT_FROM_HERE = "/not-from-here";

    // What begins with two slashes would be another site; a sign that is not well encoded would be no address.
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])(?!.*%(?![0-9A-Fa-f]{2}))[\\w./?=&%:+~-]*");

    private OwnPage() {}

    /** The page, if it is one of ours; otherwise {@code other}. */
    public static String or(@Nullable String page, String other) {
        return page != null && PATH.matcher(page).matches() ? page : other;
    }
}
