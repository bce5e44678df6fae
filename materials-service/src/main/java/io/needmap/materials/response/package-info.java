/** What reps answer to an objection: which material, how soon it was there, and whether it works (formula 12). */
@NullMarked
package io.needmap.materials.response;

import org.jspecify.annotations.NullMarked;
