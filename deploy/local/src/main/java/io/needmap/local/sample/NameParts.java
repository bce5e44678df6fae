package io.needmap.local.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** The parts of which people and companies on the name list are made. */
record NameParts(
        List<Place> places,
        List<String> firstNames,
        List<String> lastNames,
        List<String> companyFirst,
        List<String> companySecond,
        List<String> companyLast,
        List<String> titles) {

    /**
     * Where companies sit.
     *
     * @param dial the beginning of telephone numbers that are kept free for fiction; three digits follow
     */
    record Place(String region, String country, String dial, List<String> towns) {}

    static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
