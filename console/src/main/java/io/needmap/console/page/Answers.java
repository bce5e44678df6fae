package io.needmap.console.page;

import io.needmap.console.api.Api.Done;
import io.needmap.console.api.Reply;
import io.needmap.console.api.Trouble;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/** Where a form leads when it has been sent: to a page, with a notice on it, so that reloading sends nothing again. */
public final class Answers {

    private static final int SECONDS = 60;
    // Of a cookie, browsers keep no more than 4,096 bytes, and a letter may take nine of them.
    private static final int LONGEST = 3_000;

    private Answers() {}

    /** To a page, with what was done, or with why not. */
    public static Response after(Reply<?> reply, String done, String page) {
        var trouble = reply.trouble();
        return trouble == null ? done(done, page) : refused(trouble, page);
    }

    /** To the page of what was made; where nothing was made, to {@code page}, which says why. */
    public static Response made(Reply<Done> reply, String done, String page, Function<UUID, String> made) {
        return after(reply, done, reply.there().map(Done::id).map(made).orElse(page));
    }

    /** To a page that says what was done. */
    public static Response done(String text, String page) {
        return to(new Notice(true, text), page);
    }

    /** To a page that says why not. */
    public static Response refused(Trouble trouble, String page) {
        return refused(why(trouble), page);
    }

    static String why(Trouble trouble) {
        return trouble.isAway()
                ? trouble.service().program()
                        + " is not answering: nothing was changed, or nothing is known of it. Try again."
                : trouble.sentence();
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
        return new NewCookie.Builder(Notice.COOKIE)
                .value(carried(text))
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.LAX)
                .maxAge(seconds)
                .build();
    }

    private static String carried(String text) {
        var whole = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var kept = text;
        while (whole.length() > LONGEST) {
            kept = kept.substring(
                    0, kept.offsetByCodePoints(kept.length(), -1 - kept.codePointCount(0, kept.length()) / 10));
            whole = URLEncoder.encode(kept + "…", StandardCharsets.UTF_8);
        }
        return whole;
    }
}
