package io.needmap.console.leads;

import io.needmap.console.api.Trouble;
import io.needmap.console.leads.ScoreAnswers.Model;
import io.needmap.console.leads.ScoreAnswers.Score;
import org.jspecify.annotations.Nullable;

/**
 * What explains a score.
 *
 * @param score the score; null when it is not to be had
 * @param trouble why it is not
 * @param model what it rests on; null when that is not to be had
 */
record ScoreView(
        @Nullable Score score,
        @Nullable Trouble trouble,
        @Nullable Model model) {}
