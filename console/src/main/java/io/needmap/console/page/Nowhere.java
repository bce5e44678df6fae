package io.needmap.console.page;

import io.needmap.console.api.Trouble;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The page in the place of one that cannot be shown: there is no such thing, or its service does not answer. */
public final class Nowhere {

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private Nowhere() {}

    /** Says why. */
    public static Response page(@Nullable Trouble trouble) {
        boolean missing = trouble == null || !trouble.isAway();
        var heading = missing ? "There is nothing here" : "This is not to be had right now";
        var text = trouble == null || trouble.isMissing()
                ? "It was removed, or the address is wrong."
                : trouble.sentence();
        return Response.status(missing ? NOT_FOUND : UNAVAILABLE)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Templates.nowhere(heading, text))
                .build();
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance nowhere(String heading, String text);
    }
}
