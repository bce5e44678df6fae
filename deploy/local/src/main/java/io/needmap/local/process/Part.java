package io.needmap.local.process;

import java.io.IOException;
import java.nio.file.Path;

/** Something that runs as an operating-system process and is kept running. */
public interface Part {

    /** Its name in messages, in the list of processes and as log file. */
    String name();

    /** The file that its output goes to. */
    Path log();

    /**
     * Starts the process, after whatever is left of an earlier one is out of the way.
     *
     * @throws IOException when it cannot be started
     */
    ProcessHandle launch() throws IOException;

    /** Asks the process to end in order, without waiting for it. */
    void requestStop(ProcessHandle process);
}
