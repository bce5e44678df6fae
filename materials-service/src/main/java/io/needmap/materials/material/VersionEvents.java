package io.needmap.materials.material;

import io.needmap.kit.journal.EventType;

/** What the other services hear about the versions of materials and about their reviews. */
final class VersionEvents {

    static final EventType REVIEWED = material("draft-reviewed");

    private VersionEvents() {}

    static EventType of(VersionState state) {
        return switch (state) {
            case DRAFT -> material("version-drafted");
            case IN_REVIEW -> material("version-submitted");
            case APPROVED -> material("version-approved");
            case CURRENT -> material("version-published");
            case SUPERSEDED -> material("version-superseded");
            case WITHDRAWN -> material("version-withdrawn");
        };
    }

    private static EventType material(String event) {
        return EventType.of("materials", "material", event);
    }
}
