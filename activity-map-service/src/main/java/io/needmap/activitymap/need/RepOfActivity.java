package io.needmap.activitymap.need;

import java.util.UUID;

/** What a rep said of an activity has to be counted again. */
record RepOfActivity(UUID activityId, UUID repId) {}
