package io.needmap.e2e.stack;

import io.needmap.local.settings.App;
import io.needmap.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;

/** Ports that nobody listens at. */
final class FreePorts {

    private FreePorts() {}

    static Ports choose() throws IOException {
        var free = free(App.values().length + 3);
        var apps = new EnumMap<App, Integer>(App.class);
        for (var app : App.values()) {
            apps.put(app, free.removeFirst());
        }
        return new Ports(apps, free.removeFirst(), free.removeFirst(), free.removeFirst());
    }

    // All are held until the last is found, so that none comes twice.
    private static Deque<Integer> free(int count) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new ArrayDeque<>(
                    held.stream().map(ServerSocket::getLocalPort).toList());
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }
}
