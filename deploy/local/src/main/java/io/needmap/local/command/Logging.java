package io.needmap.local.command;

import io.needmap.local.settings.Home;

/** Sends what the libraries log to a file, so that the terminal shows only what is meant for its reader. */
final class Logging {

    private Logging() {}

    /** To be called before the first library is used. */
    static void toFile(Home home) {
        System.setProperty("org.slf4j.simpleLogger.logFile", home.log("command").toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        // The broker not being there yet is the normal case while it starts.
        System.setProperty("org.slf4j.simpleLogger.log.org.apache.kafka.clients.NetworkClient", "error");
    }
}
