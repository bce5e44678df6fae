package io.needmap.interview.questionyield;

import java.util.UUID;

/** How often a question was asked, how often it brought something, and how many criteria came out of that. */
record YieldRow(UUID questionId, String text, String state, long askings, long brought, long criteria) {}
