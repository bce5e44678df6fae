package io.needmap.kit.importing;

import java.util.List;
import java.util.Map;

/** What a service does with the rows of one kind of file; one bean a kind. */
public interface ImportKind {

    /** The collection of its jobs, for example {@code statement-imports}. */
    String name();

    /**
     * What can become of a row and how it is counted, for example {@code POSSIBLE_DUPLICATE} as
     * {@code possibleDuplicates}, in the order in which counts are shown; {@code FAILED} as {@code failed} comes by
     * itself. The counts of a finished job add up to its rows.
     */
    Map<String, String> outcomes();

    /**
     * Applies rows, in the transaction that also stores their outcomes and the job's progress. Throwing undoes all of
     * them; they are then applied in smaller groups, so that a row that cannot be applied fails alone.
     *
     * @return one outcome a row, in any order
     */
    List<RowOutcome> apply(ImportRun run, List<ImportRow> rows);

    /** Whether the CSV column {@code transition.from} is the field {@code from} of an object {@code transition}. */
    default boolean nestsDottedColumns() {
        return true;
    }

    /** The job has ended; called in the transaction that ends it. */
    default void finished(ImportJobResponse job) {}
}
