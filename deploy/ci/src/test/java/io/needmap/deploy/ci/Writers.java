package io.needmap.deploy.ci;

import io.needmap.local.api.ApiException;
import io.needmap.local.api.NeedmapApi;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who note statements all the time, and send each again until it is acknowledged. */
final class Writers implements AutoCloseable {

    private static final int PEOPLE = 2;
    private static final long PAUSE_MILLIS = 50;

    private final NeedmapApi api;
    private final Field field;
    private final String activity;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(1);
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> work = new ArrayList<>();

    /** Begins at once. */
    Writers(NeedmapApi api, Field field, String activity) {
        this.api = api;
        this.field = field;
        this.activity = activity;
        for (int person = 0; person < PEOPLE; person++) {
            String interview = field.interviews().get(person);
            work.add(people.submit(() -> write(interview)));
        }
    }

    int count() {
        return acknowledged.size();
    }

    /** Lets everybody finish the statement at hand; answers the ids of all that were acknowledged. */
    List<String> finish() throws Exception {
        enough.countDown();
        for (var one : work) {
            one.get(3, TimeUnit.MINUTES);
        }
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() {
        enough.countDown();
        people.shutdownNow();
    }

    private Void write(String interview) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        while (!enough.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            try {
                acknowledged.add(api.post(Field.statements(interview), field.activity("draw the line", activity), key)
                        .id());
                key = UUID.randomUUID().toString();
            } catch (ApiException e) {
                if (e.status() < 500) {
                    throw e;
                }
            } catch (UncheckedIOException e) {
                Progress.say("again: %s", e.getCause());
            }
        }
        return null;
    }
}
