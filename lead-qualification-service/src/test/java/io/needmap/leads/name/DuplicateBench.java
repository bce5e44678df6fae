package io.needmap.leads.name;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what is proposed as the same against a list whose duplicates are known, by B-cubed precision, recall and F1 of
 * the groups that the proposals make. The argument is a CSV file with the columns True Id, Site name, Address and Phone.
 */
final class DuplicateBench {

    /** B-cubed. */
    record Measured(double precision, double recall, double f1) {}

    private DuplicateBench() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(of(Path.of(arguments[0])));
    }

    static Measured of(Path list) throws IOException {
        var truth = new ArrayList<String>();
        var profiles = new ArrayList<LikenessProfile>();
        try (var file = CsvReader.builder().ofNamedCsvRecord(list)) {
            for (var row : file) {
                truth.add(row.getField("True Id"));
                profiles.add(LikenessProfile.of(fields(row)));
            }
        }
        return measure(groups(profiles), truth);
    }

    private static NameFields fields(NamedCsvRecord row) {
        String phone = row.getField("Phone").strip();
        return new NameFields(
                null,
                null,
                phone.isEmpty() ? null : phone,
                null,
                null,
                null,
                row.getField("Site name"),
                null,
                null,
                null,
                null,
                Map.of("Address", row.getField("Address")));
    }

    /** As in the service: only profiles that share a key are compared, and a key of too many tells nothing. */
    private static int[] groups(List<LikenessProfile> profiles) {
        var blocks = new HashMap<String, List<Integer>>();
        for (int i = 0; i < profiles.size(); i++) {
            for (String key : profiles.get(i).blocks()) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        int[] group = new int[profiles.size()];
        java.util.Arrays.setAll(group, i -> i);
        for (var members : blocks.values()) {
            for (int i = 1; i < members.size() && members.size() < 50; i++) {
                for (int j = 0; j < i; j++) {
                    if (Likeness.of(profiles.get(members.get(i)), profiles.get(members.get(j))) >= Likeness.POSSIBLE) {
                        group[root(group, members.get(i))] = root(group, members.get(j));
                    }
                }
            }
        }
        java.util.Arrays.setAll(group, i -> root(group, i));
        return group;
    }

    private static int root(int[] group, int member) {
        int root = member;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private static Measured measure(int[] group, List<String> truth) {
        var groups = new HashMap<Integer, List<String>>();
        var sizes = new HashMap<String, Integer>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], g -> new ArrayList<>()).add(truth.get(i));
            sizes.merge(truth.get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (var members : groups.values()) {
            for (String member : members) {
                double same = members.stream().filter(member::equals).count();
                precision += same / members.size();
                recall += same / sizes.get(member);
            }
        }
        double p = precision / group.length;
        double r = recall / group.length;
        return new Measured(p, r, 2 * p * r / (p + r));
    }
}
