package io.needmap.console.page;

import io.needmap.console.api.Reply;
import io.needmap.console.api.Trouble;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a form leads when it has been sent: to a page, with a notice on it, so that reloading sends nothing again. */
public final class Answers {

    private static final int SECONDS = 60;
    private static final int LONGEST = 700;

    private Answers() {}

    /** To a page, with what was done, or with why not. */
    public static Response after(Reply<?> reply, String done, String page) {
        var trouble = reply.trouble();
        return trouble == null ? done(done, page) : refused(trouble, page);
    }

    /** To a page that says what was done. */
    public static Response done(String text, String page) {
        return to(new Notice(true, text), page);
    }

    /** To a page that says why not. */
    public static Response refused(Trouble trouble, String page) {
        var away = trouble.isAway()
                ? trouble.service().program()
                        + " is not answering: nothing was changed, or nothing is known of it. Try again."
                : trouble.sentence();
        return refused(away, page);
    }

    /** To a page that says why not. */
    public static Response refused(String text, String page) {
        return to(new Notice(false, text), page);
    }

    private static Response to(Notice notice, String page) {
        return Response.seeOther(URI.create(page))
                .cookie(noticeCookie(notice.stored(), SECONDS))
                .build();
    }

    static NewCookie noticeCookie(String text, int seconds) {
        var value = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new NewCookie.Builder(Notice.COOKIE)
                .value(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
