package io.needmap.materials.activity;

import java.util.UUID;

/**
 * On which activity one is counted.
 *
 * @param countedOnId itself, or the one that stands for it since it was merged
 * @param eventId the event because of which that was found out, and who is behind it
 */
public record CountedActivity(UUID id, UUID countedOnId, UUID eventId, String actor) {}
