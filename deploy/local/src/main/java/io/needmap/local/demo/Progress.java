package io.needmap.local.demo;

/** How far a loader has come. One task at a time: {@link #start} begins one, {@link #done} ends it. */
public interface Progress {

    /**
     * Begins a task.
     *
     * @param task what is being done, as a person reads it ("Statements")
     * @param total the number of steps of the task; 0 or less when it is not known
     */
    void start(String task, long total);

    /** Says that {@code n} more steps are done. */
    void step(long n);

    /** Ends the task. */
    void done();

    /**
     * Says something the reader of the summary must know, such as rows that could not be read and why. Notes are
     * printed together after the loading.
     */
    void note(String line);
}
