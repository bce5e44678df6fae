/** Scores and probabilities of leads, the models behind them, and how good they are (formula 7 of the design). */
@NullMarked
package io.needmap.leads.score;

import org.jspecify.annotations.NullMarked;
