package io.needmap.local.sample;

/**
 * A rep and where they work.
 *
 * @param number position among all reps, from 0
 */
record Person(int number, Company.Rep rep, Company.Region region) {}
