package io.needmap.deploy.ci;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The addresses of the private network: pods on a bridge, and a virtual address for each Service. */
final class Addresses {

    /** Virtual addresses; those that nobody translates belong to the namespace itself. */
    static final String SERVICES = "10.96.7.0/24";

    static final String DATABASE = "10.96.7.2";
    static final String RESTORED_DATABASE = "10.96.7.3";
    static final String IDENTITY_PROVIDER = "10.96.7.4";

    private static final String NETWORK = "needmap";
    private static final String BRIDGE_MAC = "0a:58:0a:59:4d:01";
    private static final String PODS = "10.89.77.";
    private static final int FIRST_SERVICE = 20;
    private static final int BROKERS = 4;
    private static final int FIRST_POD = 20;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final AtomicInteger nextPod = new AtomicInteger(FIRST_POD);

    Addresses(List<String> services) {
        names.put("needmap-db-rw", DATABASE);
        names.put("login.example.com", IDENTITY_PROVIDER);
        names.put("needmap-kafka-bootstrap", broker(1));
        for (int number = 1; number <= BROKERS; number++) {
            names.put(Broker.host(number), broker(number));
        }
        for (int i = 0; i < services.size(); i++) {
            names.put(services.get(i), "10.96.7." + (FIRST_SERVICE + i));
        }
    }

    /**
     * Makes the network of the pods. Its bridge has an address of its own: otherwise it takes the lowest of its ports, and
     * pods that know the former one are cut off for a minute whenever a pod with a lower one comes or goes.
     */
    void makeNetwork() {
        Program.run("ip", "address", "add", "10.96.7.1/24", "dev", "lo");
        Program.run("podman", "network", "create", "--disable-dns", "--subnet", PODS + "0/24", NETWORK);
        String bridge = Program.run("podman", "network", "inspect", "--format", "{{.NetworkInterface}}", NETWORK)
                .strip();
        Program.run("ip", "link", "add", bridge, "address", BRIDGE_MAC, "type", "bridge");
        Program.run("ip", "address", "add", PODS + "1/24", "dev", bridge);
        Program.run("ip", "link", "set", bridge, "up");
    }

    String nextPod() {
        return PODS + nextPod.getAndIncrement();
    }

    static String broker(int number) {
        return PODS + (4 + number);
    }

    String of(String name) {
        return names.get(name);
    }

    /** What podman has to be told so that a container is at this address and knows all names. */
    Stream<String> arguments(String address) {
        return Stream.concat(
                Stream.of("--network", NETWORK + ":ip=" + address),
                names.entrySet().stream().flatMap(e -> Stream.of("--add-host", e.getKey() + ":" + e.getValue())));
    }

    /** The same names for this program itself: the file that {@code jdk.net.hosts.file} names. */
    void writeHosts() {
        var lines = new StringBuilder("127.0.0.1 localhost\n");
        names.forEach((name, address) ->
                lines.append(address).append(' ').append(name).append('\n'));
        Work.write(Work.DIRECTORY.resolve("hosts"), lines.toString());
    }
}
