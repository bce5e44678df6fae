package io.needmap.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether ports are free before anything is started. */
public final class PortCheck {

    private PortCheck() {}

    /**
     * What stands in the way, one sentence for each port: which port, who has it, how to choose another.
     *
     * @param ports the ports by the name of their option, {@code kafka} for {@code --kafka-port}
     */
    public static List<String> problems(Map<String, Integer> ports) {
        var problems = new ArrayList<String>();
        var seen = new java.util.HashMap<Integer, String>();
        ports.forEach((name, port) -> {
            var other = seen.putIfAbsent(port, name);
            if (other != null) {
                problems.add("Port %d is given twice: --%s-port and --%s-port.".formatted(port, other, name));
            } else if (!free(port)) {
                problems.add("Port %d (%s) is taken by %s. Choose another with --%s-port."
                        .formatted(port, name, owner(port), name));
            }
        });
        return problems;
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String owner(int port) {
        return PortOwner.of(port)
                .map(process -> "process %d (%s)"
                        .formatted(
                                process.pid(),
                                process.info()
                                        .commandLine()
                                        .map(PortCheck::shortened)
                                        .orElse("unknown")))
                .orElse("another program");
    }

    private static String shortened(String commandLine) {
        return commandLine.length() <= 80 ? commandLine : commandLine.substring(0, 77) + "...";
    }
}
