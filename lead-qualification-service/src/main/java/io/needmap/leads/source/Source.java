package io.needmap.leads.source;

import org.jspecify.annotations.Nullable;

/**
 * Where names came from.
 *
 * @param type null, as the name, when no list brought them
 */
record Source(@Nullable String type, @Nullable String name) {}
