package io.needmap.console.gateway;

import io.needmap.console.service.Service;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service owns which collection of the API: the first segment of the path decides. */
public final class Collections {

    private static final Map<Service, Set<String>> OF_SERVICE = Map.of(
            Service.INTERVIEW,
                    Set.of(
                            "regions",
                            "reps",
                            "competitors",
                            "questions",
                            "guides",
                            "interviews",
                            "statements",
                            "statement-imports",
                            "themes",
                            "trends",
                            "trackers",
                            "call-notes",
                            "hypotheses",
                            "interview-gaps",
                            "next-interviews"),
            Service.ACTIVITY_MAP,
                    Set.of(
                            "buying-cycles",
                            "sales-stages",
                            "inbox",
                            "activities",
                            "glossary",
                            "needs",
                            "map",
                            "map-gaps",
                            "meetings",
                            "decisions",
                            "actions",
                            "alignment"),
            Service.MATERIALS,
                    Set.of(
                            "materials",
                            "material-imports",
                            "matches",
                            "coverage",
                            "material-gaps",
                            "roadmap",
                            "requests",
                            "claims",
                            "stories",
                            "objection-responses",
                            "engagements",
                            "material-search"),
            Service.LEAD_QUALIFICATION,
                    Set.of(
                            "criteria",
                            "name-lists",
                            "names",
                            "possible-duplicates",
                            "leads",
                            "lead-gaps",
                            "handover-agreement",
                            "scoring-models",
                            "webhook-endpoints",
                            "crm-presets"));
    private static final Map<String, Service> OWNERS = owners();

    private Collections() {}

    /** The owner of a collection, the first segment after {@code /api/v1/}. */
    public static Optional<Service> owner(String collection) {
        return Optional.ofNullable(OWNERS.get(collection));
    }

    private static Map<String, Service> owners() {
        Map<String, Service> owners = new HashMap<>();
        OF_SERVICE.forEach((service, collections) -> collections.forEach(name -> owners.put(name, service)));
        return Map.copyOf(owners);
    }
}
