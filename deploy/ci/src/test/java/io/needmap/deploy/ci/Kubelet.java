package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Asks the probes of one container for as long as it runs, and does what follows from the answers. */
final class Kubelet implements AutoCloseable {

    private static final long BACK_OFF_SECONDS = 10;

    private final Probe startup;
    private final Probe liveness;
    private final Probe readiness;
    private final Runnable changed;
    private final BooleanSupplier runs;
    private final Runnable restart;
    private final AtomicInteger restarts = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "kubelet");
    private volatile boolean ready;

    /**
     * Begins to ask.
     *
     * @param changed what to do when the container becomes ready or ceases to be
     * @param runs whether its process is there
     * @param restart what to do when it is not alive
     */
    Kubelet(JsonNode container, String address, Runnable changed, BooleanSupplier runs, Runnable restart) {
        startup = Probe.of(container, "startupProbe", address);
        liveness = Probe.of(container, "livenessProbe", address);
        readiness = Probe.of(container, "readinessProbe", address);
        this.changed = changed;
        this.runs = runs;
        this.restart = restart;
        thread.setDaemon(true);
        thread.start();
    }

    boolean isReady() {
        return ready;
    }

    /** How often it had to be started again after it had come up. */
    int restarts() {
        return restarts.get();
    }

    @Override
    public void close() {
        ended.countDown();
        ready = false;
    }

    private void watch() {
        try {
            while (isRunning()) {
                if (started()) {
                    work();
                    restarts.incrementAndGet();
                }
                if (isRunning()) {
                    pause(BACK_OFF_SECONDS);
                    restart.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean started() throws InterruptedException {
        for (int failed = 0; failed < startup.failureThreshold() && isRunning(); failed++) {
            if (startup.succeeds()) {
                return true;
            }
            if (!runs.getAsBoolean()) {
                return false;
            }
            pause(startup.period().toSeconds());
        }
        return false;
    }

    /** Until the container is dead or not wanted any more. */
    private void work() throws InterruptedException {
        int notReady = readiness.failureThreshold();
        int dead = 0;
        for (long second = 0; isRunning(); second++) {
            if (second % readiness.period().toSeconds() == 0) {
                notReady = readiness.succeeds() ? 0 : notReady + 1;
                turn(notReady < readiness.failureThreshold());
            }
            if (second % liveness.period().toSeconds() == 0) {
                dead = liveness.succeeds() ? 0 : dead + 1;
                if (dead >= liveness.failureThreshold()) {
                    turn(false);
                    return;
                }
            }
            pause(1);
        }
    }

    private void turn(boolean now) {
        if (isRunning() && ready != now) {
            ready = now;
            changed.run();
        }
    }

    private boolean isRunning() {
        return ended.getCount() > 0;
    }

    private void pause(long seconds) throws InterruptedException {
        if (ended.await(seconds, TimeUnit.SECONDS)) {
            ready = false;
        }
    }
}
