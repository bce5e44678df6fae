package io.needmap.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** In the place of the service that is down: reads every other request and closes its connection without an answer. */
final class ForgetfulService implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();

    ForgetfulService() throws IOException {
        var address = ConfigProvider.getConfig().getValue("console.upstreams." + LittleServices.DOWN, URI.class);
        socket = new ServerSocket(address.getPort(), 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "forgetful-service");
        thread.setDaemon(true);
        thread.start();
    }

    /** How many it has read. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        var in = connection.getInputStream();
        var head = head(in);
        var body = in.readNBytes(length(head));
        if (requests.incrementAndGet() % 2 == 0) {
            var asked = body.length == 0 ? "\"\"" : new String(body, StandardCharsets.UTF_8);
            var answer = "{\"asked\":%s}".formatted(asked);
            connection
                    .getOutputStream()
                    .write(
                            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(answer.length(), answer)
                                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                break;
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).trim()))
                .findFirst()
                .orElse(0);
    }
}
