package io.needmap.local.realdata;

import org.jspecify.annotations.Nullable;

/**
 * Statements that the source itself puts under one heading or term: an activity on the map.
 *
 * @param stage the buying job it belongs to, as a name of the six, if the source gives a hint
 */
record Group(String key, String name, @Nullable String stage) {}
