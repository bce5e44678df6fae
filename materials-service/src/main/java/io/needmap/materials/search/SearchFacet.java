package io.needmap.materials.search;

/** How many of all that was found have a value of a property. */
record SearchFacet(String property, String value, long count) {}
