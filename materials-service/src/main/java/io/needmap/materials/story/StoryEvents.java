package io.needmap.materials.story;

import io.needmap.kit.journal.EventType;

/** What the other services hear about stories. */
final class StoryEvents {

    static final EventType CHANGED = story("story-changed");
    static final EventType PUBLISHED = story("story-published");
    static final EventType AT_RISK = story("story-at-risk");
    static final EventType ARCHIVED = story("story-archived");

    private StoryEvents() {}

    private static EventType story(String event) {
        return EventType.of("materials", "claim", event);
    }
}
