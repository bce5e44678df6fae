package io.needmap.materials.search;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.web.Page;
import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/material-search")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
class SearchResource {

    private final SearchService search;

    SearchResource(SearchService search) {
        this.search = search;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Find material by words in title and description, with facets",
            description = "Words are all meant; \"a phrase\", OR and -without work. A search without any result is "
                    + "remembered among the unmet searches. What the glossary calls by several names is found under "
                    + "each of them, wherever it is said; synonyms tells which.")
    public SearchResponse find(
            @RestQuery @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable MaterialKind kind,
            @RestQuery @Nullable Origin origin,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Size(max = 100) @Nullable String segment,
            @RestQuery @DefaultValue("true") boolean published,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return search.find(new SearchFilter(q, kind, origin, regionCode, segment, published), pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "What is found as CSV, for a spreadsheet",
            description =
                    "The search itself was remembered when it was made: an empty file is no second search in vain.")
    public StreamingOutput export(
            @RestQuery @NotBlank @Size(max = 200) String q,
            @RestQuery @Nullable MaterialKind kind,
            @RestQuery @Nullable Origin origin,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Size(max = 100) @Nullable String segment,
            @RestQuery @DefaultValue("true") boolean published) {
        var filter = new SearchFilter(q, kind, origin, regionCode, segment, published);
        return ListExport.csv(SearchHit.class, token -> search.hits(filter, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/unmet")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What was searched for and not found, the most frequent first, with where it may belong")
    public Page<UnmetSearch> unmet(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return search.unmet(pageToken, limit);
    }

    @GET
    @Path("/unmet/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What was searched for and not found as CSV, for a spreadsheet")
    public StreamingOutput exportUnmet() {
        return ListExport.csv(UnmetSearch.class, token -> unmet(token, Page.MAX_LIMIT));
    }
}
