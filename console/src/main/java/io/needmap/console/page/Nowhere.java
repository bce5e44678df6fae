package io.needmap.console.page;

import io.needmap.console.api.Trouble;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The page in the place of one that cannot be shown: it says why, and where to go from here. */
public final class Nowhere {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private Nowhere() {}

    /** Says why a service has not told what the page is about. */
    public static Response page(@Nullable Trouble trouble) {
        if (trouble == null || trouble.isMissing()) {
            return missing();
        }
        if (trouble.isAway()) {
            return page(UNAVAILABLE, "This is not to be had right now", trouble.sentence());
        }
        return trouble.status() == FORBIDDEN
                ? page(FORBIDDEN, "This is not for your role", trouble.sentence())
                : page(NOT_FOUND, "There is nothing here", trouble.sentence());
    }

    /** There is no such page, or no such thing. */
    static Response missing() {
        return page(
                NOT_FOUND,
                "There is nothing here",
                "It was removed, or the address is wrong. What you look for may be found from the map, or by the names above.");
    }

    static Response page(int status, String heading, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.nowhere(heading, text).render())
                .build();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance nowhere(String heading, String text);
    }
}
