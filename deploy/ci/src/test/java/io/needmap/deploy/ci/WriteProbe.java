package io.needmap.deploy.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs inside a container, where there is no shell: says of each path whether a file can be made there. */
final class WriteProbe {

    private WriteProbe() {}

    public static void main(String... directories) {
        for (String directory : directories) {
            System.out.println(directory + " " + (writes(Path.of(directory)) ? "written" : "refused"));
        }
    }

    private static boolean writes(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, "probe", ""));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
