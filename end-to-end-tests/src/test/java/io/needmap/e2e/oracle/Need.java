package io.needmap.e2e.oracle;

/**
 * The verdict on an activity, and what it rests on; a component that does not exist is null.
 *
 * @param reps who mentioned it
 * @param interviews that covered it
 * @param mentions interviews in which it came up
 */
record Need(
        String classification,
        Double consistency,
        Double breadth,
        Double regions,
        Double quarters,
        Double repeat,
        double importance,
        double satisfaction,
        double opportunity,
        int reps,
        int interviews,
        int mentions,
        int statements) {}
