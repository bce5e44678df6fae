/** What a change leaves behind: its event in the outbox and its line in the history, in the same transaction. */
@NullMarked
package io.needmap.kit.journal;

import org.jspecify.annotations.NullMarked;
