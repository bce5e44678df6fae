package io.needmap.kit.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of a file.
 *
 * @param number 1 for the first row after the header
 * @param json its cells by column; a column {@code transition.from} is a field of an object, an empty cell is absent;
 *     for NDJSON the object of the line
 */
public record ImportRow(long number, ObjectNode json) {}
