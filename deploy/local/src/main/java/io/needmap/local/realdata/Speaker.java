package io.needmap.local.realdata;

/**
 * Who says something in data of others: a page, or a job title.
 *
 * @param region code of the region it belongs to: capital letters, digits and dashes, at most 20
 */
record Speaker(String name, String role, String region, String regionName) {}
