package io.needmap.leads.name;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are, from 0 to 1. Words are the same when they are by Jaro and Winkler (at least 0.92, so that one
 * letter does not count); names of persons and companies by the share of the words of the shorter one that the other has.
 */
final class Likeness {

    /** From here on a person is asked. */
    static final double POSSIBLE = 0.75;

    private static final double SAME_WORD = 0.92;
    private static final double SAME_PERSON = 0.99;
    private static final double ALIKE = 0.8;
    private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();

    private Likeness() {}

    /**
     * Compares two profiles. Persons who are called otherwise are not alike, whatever they share; who is called the same
     * needs the same company, phone or place as well. Where no person is said, the place tells, or the phone together with
     * the house number or the company.
     */
    static double of(LikenessProfile a, LikenessProfile b) {
        boolean phone = a.phone() != null && a.phone().equals(b.phone());
        boolean place = a.place() != null && a.place().equals(b.place());
        double company = share(a.company(), b.company());
        if (!a.person().isEmpty() && !b.person().isEmpty()) {
            double person = share(a.person(), b.person());
            boolean wholePerson = Math.min(a.person().size(), b.person().size()) > 1;
            return person < SAME_PERSON
                    ? 0
                    : (wholePerson ? 0.5 : 0.35) + (company >= ALIKE ? 0.3 : 0) + (phone ? 0.3 : 0) + (place ? 0.2 : 0);
        }
        if (place) {
            return 0.9;
        }
        boolean number = a.place() != null
                && b.place() != null
                && a.place().number().equals(b.place().number());
        boolean unplaced = a.place() == null || b.place() == null;
        return phone && (number || (unplaced && company >= ALIKE))
                ? 0.8
                : unplaced && company == 1 && bothLong(a, b) ? 0.75 : 0;
    }

    private static boolean bothLong(LikenessProfile a, LikenessProfile b) {
        return a.company().size() > 1 && a.company().size() == b.company().size();
    }

    private static double share(List<String> one, List<String> other) {
        var shorter = one.size() <= other.size() ? one : other;
        var left = new ArrayList<>(one.size() <= other.size() ? other : one);
        if (shorter.isEmpty()) {
            return 0;
        }
        int found = 0;
        for (String word : shorter) {
            var same =
                    left.stream().filter(w -> WORDS.apply(w, word) >= SAME_WORD).findFirst();
            same.ifPresent(left::remove);
            found += same.isPresent() ? 1 : 0;
        }
        return (double) found / shorter.size();
    }
}
