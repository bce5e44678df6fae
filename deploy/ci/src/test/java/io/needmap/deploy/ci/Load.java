package io.needmap.deploy.ci;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who ask all the time, each on a new connection, and never ask twice. */
final class Load implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final long PAUSE_MILLIS = 150;

    private final String base;
    private final String token;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final List<Thread> people = new ArrayList<>();

    /** Asks at this address, by this token. */
    Load(String address, String token) {
        this.base = "http://" + address;
        this.token = token;
    }

    /** Somebody who reads this again and again. */
    void read(String path) {
        begin(() -> ask("GET", path, null));
    }

    /** Somebody who posts this again and again, each time as something new. */
    void write(String path, Object body) {
        byte[] bytes = json(body);
        begin(() -> ask("POST", path, bytes));
    }

    int answered() {
        return answered.get();
    }

    /** Lets everybody finish; answers what failed. */
    List<String> finish() throws InterruptedException {
        enough.countDown();
        for (var person : people) {
            person.join(2L * TIMEOUT_MILLIS);
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        enough.countDown();
    }

    private void begin(Runnable request) {
        var person = new Thread(
                () -> {
                    try {
                        do {
                            request.run();
                        } while (!enough.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "load");
        person.setDaemon(true);
        people.add(person);
        person.start();
    }

    private void ask(String method, String path, byte[] body) {
        var begun = Instant.now();
        try {
            var connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            if (body != null) {
                connection.setDoOutput(true);
                // The body's length is known, so that nothing is sent a second time behind our back.
                connection.setFixedLengthStreamingMode(body.length);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setRequestProperty(
                        "Idempotency-Key", UUID.randomUUID().toString());
                connection.getOutputStream().write(body);
            }
            int status = connection.getResponseCode();
            if (status >= 400) {
                String said = new String(connection.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                fail("%s %s %s: %d %s".formatted(begun, method, path, status, said));
            } else {
                connection.getInputStream().readAllBytes();
                answered.incrementAndGet();
            }
            connection.disconnect();
        } catch (IOException e) {
            fail("%s to %s %s %s: %s".formatted(begun, Instant.now(), method, path, e));
        }
    }

    private void fail(String what) {
        failures.add(what);
        Progress.say("FAILED %s", what);
    }

    private static byte[] json(Object body) {
        try {
            return io.needmap.local.api.NeedmapApi.json().writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
