package io.needmap.interview.questionyield;

import java.util.UUID;

/** How often a question was asked, and how often it brought something. */
record YieldRow(UUID questionId, String text, String state, long askings, long brought) {}
