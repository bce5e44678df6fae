package io.needmap.materials.material;

import io.needmap.kit.journal.EventType;

/** What the other services hear about materials. */
final class MaterialEvents {

    static final EventType CHANGED = material("material-changed");
    static final EventType SUBMITTED = material("material-submitted");
    static final EventType APPROVED = material("material-approved");
    static final EventType PUBLISHED = material("material-published");
    static final EventType AT_RISK = material("material-at-risk");
    static final EventType ARCHIVED = material("material-archived");
    static final EventType VERIFIED = material("material-verified");
    static final EventType SET_ASIDE = material("material-set-aside");

    private MaterialEvents() {}

    private static EventType material(String event) {
        return EventType.of("materials", "material", event);
    }
}
