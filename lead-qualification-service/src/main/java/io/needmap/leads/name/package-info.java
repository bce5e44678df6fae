/** Names: the people of the lists, what is known about them, and how they are recognised when they come again. */
@NullMarked
package io.needmap.leads.name;

import org.jspecify.annotations.NullMarked;
