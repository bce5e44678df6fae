package io.needmap.local.settings;

import java.nio.file.Path;

/**
 * The checked-out project: where the built programs lie.
 *
 * @param root the folder that holds {@code needmap} and the modules
 */
public record Project(Path root) {

    /** The project that {@code ./needmap} was called in. */
    public static Project current() {
        return new Project(
                Path.of(System.getProperty("needmap.root", "")).toAbsolutePath().normalize());
    }

    /** The program's runnable jar. */
    public Path jar(App app) {
        return root.resolve(app.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The class path of the Kafka broker. */
    public String kafkaClassPath() {
        var target = root.resolve("deploy/local/target");
        return target.resolve("kafka-lib") + "/*" + java.io.File.pathSeparator + target.resolve("lib") + "/*";
    }

    /** The folder where data, keys and logs are kept: {@code NEEDMAP_HOME}, or {@code .needmap} in the project. */
    public Path home() {
        var configured = System.getenv("NEEDMAP_HOME");
        return configured == null || configured.isBlank()
                ? root.resolve(".needmap")
                : Path.of(configured).toAbsolutePath().normalize();
    }
}
