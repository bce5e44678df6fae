package io.needmap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A receiver of webhooks in Node.js, with the library that the specification publishes; it can be ended and started again. */
final class NodeReceiver implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "webhook-receiver");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> opened = new LinkedBlockingQueue<>();
    private int port;
    private Process process;

    /** Whether Node.js and npm are here. */
    static boolean isPossible() {
        return answers("node", "--version") && answers("npm", "--version");
    }

    private static boolean answers(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fetches the library with npm, once. */
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "receiver.mjs")) {
            try (var content = NodeReceiver.class.getResourceAsStream("/webhook-receiver/" + file)) {
                Files.write(FOLDER.resolve(file), content.readAllBytes());
            }
        }
        if (!Files.isDirectory(FOLDER.resolve("node_modules/standardwebhooks"))) {
            // Nothing is inherited: the input of this program is the channel by which Maven leads the tests.
            var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            npm.getOutputStream().close();
            var said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(npm.waitFor())
                    .as("npm install of standardwebhooks: %s", said)
                    .isZero();
        }
    }

    /** Starts it, at the port that it had before. */
    void start(String secret) throws IOException, InterruptedException {
        process = new ProcessBuilder("node", "receiver.mjs", Integer.toString(port), secret)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var reader = new Thread(() -> read(process));
        reader.setDaemon(true);
        reader.start();
        var found = opened.poll(30, TimeUnit.SECONDS);
        assertThat(found).as("the port of the receiver: %s", lines).isNotNull();
        port = found;
    }

    private void read(Process from) {
        try (var out = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("PORT ")) {
                    opened.add(Integer.valueOf(line.substring(5)));
                } else {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
    }

    /** The secret that it checks with from now on. */
    void trust(String secret) throws IOException {
        var in = process.getOutputStream();
        in.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String url() {
        return "http://127.0.0.1:%d/needmap".formatted(port);
    }

    /** What it took, one line a message: OK or BAD, id, subject, sequence, type. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
