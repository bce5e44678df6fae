package io.needmap.leads.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which addresses a host has now. */
@FunctionalInterface
interface HostNames {

    /** At least one address, in the order in which they are to be tried. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
