package io.needmap.deploy.ci;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Leads each new connection to a Service to one of its ready pods, as kube-proxy does: by rules of the kernel. */
final class VirtualAddresses {

    private static final String CHAIN = "NEEDMAP-SERVICES";

    private final Map<String, Set<String>> ready = new TreeMap<>();

    void begin() {
        Program.run("iptables", "-w", "-t", "nat", "-N", CHAIN);
        for (String from : List.of("PREROUTING", "OUTPUT")) {
            Program.run("iptables", "-w", "-t", "nat", "-I", from, "1", "-d", Addresses.SERVICES, "-j", CHAIN);
        }
        // Answers have to come back through here even when both ends are on the same bridge.
        Program.run(List.of(
                "iptables",
                "-w",
                "-t",
                "nat",
                "-I",
                "POSTROUTING",
                "1",
                "-m",
                "conntrack",
                "--ctstate",
                "DNAT",
                "-j",
                "MASQUERADE"));
    }

    /** From now on, new connections to this address and port go to one of these. */
    synchronized void set(String address, int port, Collection<String> pods) {
        var sorted = new TreeSet<>(pods);
        if (!sorted.equals(ready.put(address + ":" + port, sorted))) {
            Program.run(Duration.ofSeconds(30), rules(), List.of("iptables-restore", "-w", "--noflush"));
        }
    }

    private String rules() {
        var rules = new StringBuilder("*nat\n-F " + CHAIN + "\n");
        ready.forEach((service, pods) -> {
            var address = service.split(":", 2);
            int left = pods.size();
            for (String pod : pods) {
                rules.append("-A %s -d %s -p tcp --dport %s -m statistic --mode random --probability %.5f"
                                .formatted(CHAIN, address[0], address[1], 1.0 / left--))
                        .append(" -j DNAT --to-destination ")
                        .append(pod)
                        .append('\n');
            }
        });
        return rules.append("COMMIT\n").toString();
    }
}
