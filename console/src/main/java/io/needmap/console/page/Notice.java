package io.needmap.console.page;

/**
 * What an action did, told on the page that follows it.
 *
 * @param done whether it worked
 * @param text in one sentence
 */
public record Notice(boolean done, String text) {

    static final String COOKIE = "needmap-notice";
    private static final String DONE = "+";
    private static final String REFUSED = "-";

    static Notice read(String stored) {
        return stored.isEmpty() ? new Notice(true, "") : new Notice(stored.startsWith(DONE), stored.substring(1));
    }

    String stored() {
        return (done ? DONE : REFUSED) + text;
    }
}
