package io.needmap.console.page;

import io.needmap.console.api.Api;
import io.needmap.console.api.Change;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** The one way of every form: a service is told, and the reader led to a page that says what came of it. */
@RequestScoped
public class Actions {

    private final Api api;

    /** Tells the services in the name of who sent the form. */
    public Actions(Api api) {
        this.api = api;
    }

    /** Tells, and leads to {@code page}, which says {@code done} or why not. */
    public Response tell(Change change, String done, String page) {
        return Answers.after(api.tell(change), done, page);
    }

    /** Makes something, and leads to its own page; where nothing was made, to {@code page}, which says why. */
    public Response make(Change change, String done, String page, Function<UUID, String> made) {
        return Answers.made(api.tell(change), done, page, made);
    }
}
