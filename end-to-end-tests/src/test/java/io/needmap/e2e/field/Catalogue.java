package io.needmap.e2e.field;

import io.needmap.e2e.stack.Needmap;
import io.needmap.local.api.NeedmapApi;
import io.needmap.local.token.Role;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Material and what it is good for. */
public final class Catalogue {

    private final NeedmapApi marketing;
    private final NeedmapApi sales;

    /** Works as marketing, and as a rep where one is needed. */
    public Catalogue(Needmap needmap) {
        this.marketing = needmap.gateway(Role.MARKETING_OPS, Role.MARKETER);
        this.sales = needmap.gateway(Role.REP);
    }

    /** A material that is in use already, verified today; answers the id. */
    public String published(String title) {
        var body = draft(title);
        body.put("state", "PUBLISHED");
        return marketing.post("/api/v1/materials", body).id();
    }

    /** A material that goes the whole way, with a review by each of these reps; answers the id. */
    public String publishedAfterReview(String title, List<String> reps) {
        var made = marketing.post("/api/v1/materials", draft(title));
        var path = "/api/v1/materials/" + made.id();
        marketing.post(path + "/submit", Map.of(), made.version());
        for (var rep : reps) {
            sales.post(
                    path + "/reviews",
                    Map.of("repId", rep, "verdict", "USE_AS_IS", "comment", "I would take it along tomorrow."));
        }
        marketing.post(path + "/approve", Map.of(), version(path));
        marketing.post(path + "/publish", Map.of(), version(path));
        return made.id();
    }

    /** Says that the material serves the activity. */
    public void match(String material, String activity, double fit) {
        marketing.post(
                "/api/v1/materials/" + material + "/matches",
                Map.of("activityId", activity, "fit", fit, "rationale", "It answers what reps do there."));
    }

    private long version(String path) {
        return marketing.get(path).path("version").asLong();
    }

    private static Map<String, Object> draft(String title) {
        var body = new HashMap<String, Object>();
        body.put("title", title);
        body.put("kind", "PRESENTATION");
        body.put("description", "What it costs, what it saves, and when that breaks even.");
        body.put("origin", "MARKETING");
        body.put("regionCodes", List.of());
        body.put("language", "en");
        body.put("link", "https://library.example/" + title.replace(' ', '-'));
        body.put("verifiedOn", LocalDate.now(ZoneOffset.UTC).toString());
        return body;
    }
}
