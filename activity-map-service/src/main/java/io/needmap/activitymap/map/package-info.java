/** The map: stages by activities with need, evidence, coverage and objections, and what is still undecided on it. */
@NullMarked
package io.needmap.activitymap.map;

import org.jspecify.annotations.NullMarked;
