package io.needmap.leads.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Which addresses belong to the public internet: no private, local, shared, reserved or metadata ones. */
final class PublicAddresses {

    /** Network and length of the prefix, of the special-purpose registries of IANA for IPv4. */
    private static final int[][] RESERVED = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3},
    };

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes);
        }
        return address instanceof Inet6Address && isPublic6(bytes);
    }

    private static boolean isPublic(byte[] ip) {
        return Arrays.stream(RESERVED).noneMatch(network -> isIn(ip, network));
    }

    private static boolean isIn(byte[] ip, int[] network) {
        int bits = network[4];
        for (int i = 0; i < 4 && bits > 0; i++, bits -= 8) {
            int mask = bits >= 8 ? 0xFF : (0xFF << (8 - bits)) & 0xFF;
            if ((ip[i] & mask) != network[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Only global unicast (2000::/3), and of that neither documentation nor what has an IPv4 address or a relay inside:
     * 6to4, Teredo. Mapped and translated IPv4 addresses (::ffff:0:0/96, 64:ff9b::/96) are outside of 2000::/3 anyway.
     */
    private static boolean isPublic6(byte[] ip) {
        int first = ((ip[0] & 0xFF) << 8) | (ip[1] & 0xFF);
        int second = ((ip[2] & 0xFF) << 8) | (ip[3] & 0xFF);
        boolean global = (first & 0xE000) == 0x2000;
        boolean special = first == 0x2002
                || (first == 0x2001 && (second < 0x0200 || second == 0x0DB8))
                || (first == 0x3FFF && second < 0x1000);
        return global && !special;
    }
}
