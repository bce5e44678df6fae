package io.needmap.console.page;

import io.needmap.console.api.Api;
import io.needmap.console.api.Api.Done;
import io.needmap.console.api.Change;
import io.needmap.console.api.Reply;
import io.needmap.console.api.Trouble;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one way of every form: a service is told, and the reader led to a page that says what came of it. A form that is
 * refused comes back as it was filled in, with what is wrong beside its fields.
 */
@RequestScoped
public class Actions {

    private static final int UNAVAILABLE = 503;

    private final Api api;
    private final Frame frame;

    /** Tells the services in the name of who sent the form. */
    public Actions(Api api, Frame frame) {
        this.api = api;
        this.frame = frame;
    }

    /** Tells what no words were typed for, and leads to {@code page}, which says {@code done} or why not. */
    public Response tell(Change change, String done, String page) {
        return Answers.after(api.tell(change), done, page);
    }

    /** Makes something that no words were typed for, and leads to its own page. */
    public Response make(Change change, String done, String page, Function<UUID, String> made) {
        return Answers.made(api.tell(change), done, page, made);
    }

    /** Tells, and leads to where the form stands; refused, the form is there again. */
    public Response tell(Form form, Change change, String done, Stand stand) {
        return make(form, change, done, stand, id -> stand.page());
    }

    /** Makes something, and leads to its own page; refused, the form is there again. */
    public Response make(Form form, Change change, String done, Stand stand, Function<UUID, String> made) {
        var reply = api.tell(change);
        return reply.trouble() == null ? done(reply, done, stand, made) : refuse(form, reply.trouble(), stand);
    }

    /** The form again where it stands, as it was filled in, with why it is not taken. */
    public Response refuse(Form form, Trouble trouble, Stand stand) {
        frame.answers(new Notice(false, Answers.why(trouble)), stand.page());
        var page = stand.again().get();
        if (!(page instanceof TemplateInstance template)) {
            return (Response) page;
        }
        return Response.status(trouble.isAway() ? UNAVAILABLE : trouble.status())
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Refused.page(template.render(), frame.path(), form, trouble))
                .build();
    }

    /** The form again, as it was filled in: somebody looked at it before it is sent. */
    public Response back(Form form, String stood, TemplateInstance page) {
        frame.stands(stood);
        return Response.ok(Refused.page(page.render(), stood, form))
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    private static Response done(Reply<Done> reply, String done, Stand stand, Function<UUID, String> made) {
        return Answers.made(reply, done, stand.page(), made);
    }

    /**
     * Where a form stands.
     *
     * @param page the address of its page
     * @param again renders that page
     */
    public record Stand(String page, Supplier<Object> again) {}
}
