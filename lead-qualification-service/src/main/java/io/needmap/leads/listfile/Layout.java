package io.needmap.leads.listfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How the beginning of a CSV file is laid out.
 *
 * @param separator what stands between the cells
 * @param skipped records before the header
 * @param header the columns' names, all there and all different
 * @param headerMade whether the file has no header
 * @param bodyAt where the rows begin, in characters
 */
record Layout(char separator, int skipped, List<String> header, boolean headerMade, int bodyAt) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|', '^', '~'};
    private static final String KNOWN = ",;\t|";
    private static final int LOOKED_AT = 100;
    private static final Pattern EXCEL = Pattern.compile("sep=(.)(\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()/.-]{7,25}");

    /** Lays out a sample from the beginning of a file. */
    static Layout of(String sample) {
        var told = EXCEL.matcher(sample);
        if (told.lookingAt()) {
            return of(sample, told.end(), told.group(1).charAt(0));
        }
        char best = SEPARATORS[0];
        double most = -1;
        for (char separator : SEPARATORS) {
            double score = score(Cells.read(sample, 0, separator, LOOKED_AT));
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return of(sample, 0, best);
    }

    /** How evenly a separator cuts the records into at least two cells; of two that do, the one with more cells. */
    private static double score(List<Cells> records) {
        int usual = usual(records);
        long even = records.stream().filter(r -> r.size() == usual).count();
        return usual < 2 ? 0 : (double) even / records.size() + usual / 1e6;
    }

    private static int usual(List<Cells> records) {
        Map<Integer, Integer> counts = new HashMap<>();
        records.forEach(r -> counts.merge(r.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Layout of(String sample, int from, char separator) {
        var records = Cells.read(sample, from, separator, LOOKED_AT);
        if (records.isEmpty()) {
            return new Layout(separator, 0, List.of(), false, from);
        }
        int at = headerAt(records);
        var header = records.get(at);
        boolean made = header.values().stream()
                .anyMatch(cell -> EMAIL.matcher(cell.strip()).matches());
        var names = made ? made(records, at) : header.values();
        return new Layout(separator, at, different(names), made, made ? header.start() : header.end());
    }

    /** Titles, remarks and dates stand alone in their line; a header does not, unless there is but one column. */
    private static int headerAt(List<Cells> records) {
        if (usual(records) < 2) {
            return 0;
        }
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).filled() > 1) {
                return i;
            }
        }
        return 0;
    }

    /** Names for columns without: what all their cells look like, or their number. */
    private static List<String> made(List<Cells> records, int at) {
        var rows = records.subList(at, records.size());
        var names = new ArrayList<String>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int c = column;
            var cells = rows.stream()
                    .filter(r -> r.size() > c)
                    .map(r -> r.values().get(c).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean emails = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> EMAIL.matcher(cell).matches());
            boolean phones = !cells.isEmpty()
                    && cells.stream().allMatch(cell -> PHONE.matcher(cell).matches());
            names.add(emails ? "email" : phones ? "phone" : "");
        }
        return names;
    }

    private static List<String> different(List<String> names) {
        var taken = new HashSet<String>();
        names.forEach(name -> taken.add(name.strip()));
        var seen = new HashSet<String>();
        var different = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            String base = name.isEmpty() ? "column %d".formatted(i + 1) : name;
            String unique = base;
            for (int n = 2; !seen.add(unique) || (!unique.equals(name) && taken.contains(unique)); n++) {
                unique = "%s (%d)".formatted(base, n);
            }
            different.add(unique);
        }
        return different;
    }

    /** The header as a line of its own: every cell in quotes, so that nothing but the separator stands between them. */
    String line() {
        var line = new StringBuilder();
        for (String name : header) {
            line.append(line.isEmpty() ? "" : separator)
                    .append('"')
                    .append(name.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append(line.isEmpty() ? "" : "\n").toString();
    }

    /** The separator that whoever reads the rows finds: those of the import are known, any other becomes a tab. */
    char written() {
        return KNOWN.indexOf(separator) >= 0 ? separator : '\t';
    }

    /** The separator for people: {@code ,}, {@code ;}, {@code |}, {@code TAB}, or whatever stands there. */
    String separatorName() {
        return separator == '\t' ? "TAB" : String.valueOf(separator).toLowerCase(Locale.ROOT);
    }
}
