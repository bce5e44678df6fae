package io.needmap.leads.listfile;

import org.jspecify.annotations.Nullable;

/**
 * How a file was read, so that whoever sent it can see whether it was understood.
 *
 * @param charset of the text: UTF-8, UTF-16LE, UTF-16BE or windows-1252; of a spreadsheet UTF-8
 * @param separator what stands between the columns; null for a list of JSON objects
 * @param linesBeforeHeader records that were passed over because the header comes after them
 * @param headerMade whether the file has no header, so that its columns got names
 * @param repaired whether the text had been encoded twice and was set right, but for signs that were lost
 * @param damaged whether signs were lost before the file came here, so that its owner had better export it again
 */
public record Reading(
        String charset,
        @Nullable String separator,
        int linesBeforeHeader,
        boolean headerMade,
        boolean repaired,
        boolean damaged) {}
