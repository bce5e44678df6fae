package io.needmap.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Log files of parts: the current one and those of the last three starts. */
public final class LogFiles {

    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 65_536;

    private LogFiles() {}

    /** Sets the current file aside as {@code .1}, the one before as {@code .2}, and drops the oldest. */
    public static void rotate(Path log) throws IOException {
        for (var number = KEPT; number > 0; number--) {
            var newer = number == 1 ? log : numbered(log, number - 1);
            if (Files.exists(newer)) {
                Files.move(newer, numbered(log, number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The last lines of a file, at most {@code lines}; none when there is no file. */
    public static List<String> tail(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (var channel = Files.newByteChannel(log)) {
            var from = Math.max(0, channel.size() - TAIL_BYTES);
            var end = java.nio.ByteBuffer.allocate((int) (channel.size() - from));
            channel.position(from);
            while (end.hasRemaining() && channel.read(end) >= 0) {
                // Reads on until the end of the file.
            }
            var all = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        }
    }

    private static Path numbered(Path log, int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }
}
