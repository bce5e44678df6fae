package io.needmap.local.realdata;

/**
 * Where something was read.
 *
 * @param file the file's path below the data folder
 * @param line the line in it on which the row begins, from 1; the header is line 1
 */
record RowRef(String file, long line) {}
