/** Power of a question: what Sales says it must know against what separates won from lost (formula 7 of the design). */
@NullMarked
package io.needmap.leads.power;

import org.jspecify.annotations.NullMarked;
