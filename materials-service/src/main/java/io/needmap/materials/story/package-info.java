/** Stories that change how a buyer sees his problem, with the hypothesis behind them and the claims that they rest on. */
@NullMarked
package io.needmap.materials.story;

import org.jspecify.annotations.NullMarked;
