package io.needmap.interview.placement;

import java.util.UUID;

/** An activity of the map; what this service uses of the activity events. */
record MapActivity(UUID id, String name) {}
