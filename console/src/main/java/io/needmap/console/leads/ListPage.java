package io.needmap.console.leads;

import io.needmap.console.api.Api;
import io.needmap.console.api.Listing;
import io.needmap.console.api.Trouble;
import io.needmap.console.leads.LeadAnswers.NameList;
import io.needmap.console.leads.LeadAnswers.Row;
import io.needmap.console.page.Actions;
import io.needmap.console.page.Actions.Stand;
import io.needmap.console.page.Answers;
import io.needmap.console.page.Form;
import io.needmap.console.page.Nowhere;
import io.needmap.console.service.Service;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** A list of names on its way in. */
@Path("/leads/lists")
@Produces(MediaType.TEXT_HTML)
class ListPage {

    private static final String NEW = "/leads/lists/new";
    private static final int UNPROCESSABLE = 422;
    private static final long MOST_BYTES = 8_000_000;

    private final Api api;
    private final Actions actions;

    ListPage(Api api, Actions actions) {
        this.api = api;
        this.actions = actions;
    }

    /** The form. */
    @GET
    @Path("/new")
    @RolesAllowed("**")
    public TemplateInstance form() {
        return Templates.form(null);
    }

    /** The form once more, filled in as the list before was. */
    @GET
    @Path("/{id:[0-9a-f-]{36}}/again")
    @RolesAllowed("**")
    public Object again(@RestPath UUID id) {
        var reply = api.get("/name-lists/" + id, NameList.class).reply();
        return reply.value() == null ? Nowhere.page(reply.trouble()) : Templates.form(reply.value());
    }

    /** Passes the file on. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("**")
    public Response load(MultipartFormDataInput input) {
        var form = Form.of(ListForm.fields(input));
        var file = ListForm.file(input);
        var stand = new Stand(NEW, this::form);
        if (file == null) {
            return actions.refuse(form, unfit("Choose the file of the list"), stand);
        }
        if (file.bytes() > MOST_BYTES) {
            return actions.refuse(
                    form,
                    unfit(
                            "That is more than a browser should carry. ./needmap import names FILE takes lists of any length"),
                    stand);
        }
        var upload = Multipart.of(ListForm.request(form), file.name(), content(file.path()));
        var reply = api.upload("/name-lists", upload.mediaType(), upload.body(), form.shown("key"), NameList.class);
        var trouble = reply.trouble();
        if (trouble != null) {
            return actions.refuse(form, trouble, stand);
        }
        return Answers.done(
                form.ticked("dryRun") ? "Trying it. Nothing is written." : "On its way in.",
                reply.there().map(made -> "/leads/lists/" + made.id()).orElse(NEW));
    }

    private static Trouble unfit(String why) {
        return new Trouble(Service.LEAD_QUALIFICATION, UNPROCESSABLE, "", why, "", List.of());
    }

    /** How far it is, and what became of its rows. */
    @GET
    @Path("/{id:[0-9a-f-]{36}}")
    @RolesAllowed("**")
    public Object get(@RestPath UUID id) {
        var list = api.get("/name-lists/" + id, NameList.class);
        var failed = api.list("/name-lists/" + id + "/rows?limit=50&outcome=FAILED", Row.class);
        var doubles = api.list("/name-lists/" + id + "/rows?limit=50&outcome=POSSIBLE_DUPLICATE", Row.class);
        var reply = list.reply();
        var found = reply.value();
        return found == null
                ? Nowhere.page(reply.trouble())
                : Templates.list(
                        found,
                        failed.reply().or(Listing.none()).items(),
                        doubles.reply().or(Listing.none()).items());
    }

    private static byte[] content(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance form(@Nullable NameList before);

        static native TemplateInstance list(NameList list, List<Row> failed, List<Row> doubles);
    }
}
