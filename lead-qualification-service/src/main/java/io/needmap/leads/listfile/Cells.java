package io.needmap.leads.listfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of a CSV file, with its place in the sample.
 *
 * @param values its cells
 */
record Cells(List<String> values, int start, int end) {

    /** The first records that are not empty; the last one of a sample that was cut off is left out. */
    static List<Cells> read(String sample, int from, char separator, int atMost) {
        var records = new ArrayList<Cells>();
        for (int at = from; at < sample.length() && records.size() < atMost; ) {
            var record = one(sample, at, separator);
            if (record.values.size() > 1 || !record.values.get(0).isEmpty()) {
                records.add(record);
            }
            at = record.end;
        }
        if (records.size() > 1 && records.get(records.size() - 1).end == sample.length()) {
            records.remove(records.size() - 1);
        }
        return records;
    }

    private static Cells one(String sample, int start, char separator) {
        var values = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        int i = start;
        for (; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (quoted) {
                boolean escaped = c == '"' && i + 1 < sample.length() && sample.charAt(i + 1) == '"';
                i += escaped ? 1 : 0;
                quoted = c != '"' || escaped;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && fresh) {
                quoted = true;
                fresh = false;
            } else if (c == separator) {
                values.add(cell.toString());
                cell.setLength(0);
                fresh = true;
            } else if (c == '\n' || c == '\r') {
                i += c == '\r' && i + 1 < sample.length() && sample.charAt(i + 1) == '\n' ? 1 : 0;
                i++;
                break;
            } else {
                cell.append(c);
                fresh = false;
            }
        }
        values.add(cell.toString());
        return new Cells(List.copyOf(values), start, Math.min(i, sample.length()));
    }

    int size() {
        return values.size();
    }

    /** Cells that are not blank. */
    long filled() {
        return values.stream().filter(v -> !v.isBlank()).count();
    }
}
