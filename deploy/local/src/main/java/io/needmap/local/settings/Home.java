package io.needmap.local.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of the local run: databases, broker, keys, passwords, logs. Only its owner can read it.
 *
 * @param folder the folder itself
 */
public record Home(Path folder) {

    /** Opens the folder and makes it when it is not there. */
    public static Home at(Path folder) {
        return new Home(secretFolder(folder));
    }

    /** Held by the one launcher that runs here. */
    public Path lock() {
        return folder.resolve("lock");
    }

    /** The processes that were started here. */
    public Path pids() {
        return folder.resolve("pids");
    }

    /** The ports of the stack that was started last. */
    public Path ports() {
        return folder.resolve("ports.properties");
    }

    /** The log of one part. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** The folder of all logs. */
    public Path logs() {
        return subfolder("logs");
    }

    /** The folder of the signing keys. */
    public Path keys() {
        return subfolder("keys");
    }

    /** The folder of PostgreSQL: programs, data, passwords. */
    public Path postgres() {
        return subfolder("postgres");
    }

    /** The folder of Kafka: configuration, data. */
    public Path kafka() {
        return subfolder("kafka");
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public static void writeSecret(Path file, String content) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly("rw-------"));
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Path subfolder(String name) {
        return secretFolder(folder.resolve(name));
    }

    private static Path secretFolder(Path folder) {
        try {
            return Files.isDirectory(folder) ? folder : Files.createDirectories(folder, ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder %s cannot be made (%s). Set NEEDMAP_HOME to a folder that you may write."
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
