package io.needmap.leads.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramPacket;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.dns.DnsClient;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A name server (RFC 1035, UDP, questions for an IPv4 address) whose one answer can be changed, and whoever asks it. */
final class NameServer implements HostNames {

    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private final DnsClient client;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile byte[] answer;

    NameServer(Vertx vertx, String address) throws Exception {
        answers(address);
        socket = vertx.createDatagramSocket();
        socket.handler(this::answer);
        await(socket.listen(0, "127.0.0.1"));
        client = vertx.createDnsClient(socket.localAddress().port(), "127.0.0.1");
    }

    /** From now on every name has this address. */
    void answers(String address) throws UnknownHostException {
        answer = InetAddress.getByName(address).getAddress();
    }

    int asked() {
        return asked.get();
    }

    private void answer(DatagramPacket question) {
        asked.incrementAndGet();
        var asks = question.data();
        int end = HEADER;
        while (asks.getByte(end) != 0) {
            end += asks.getByte(end) + 1;
        }
        end += 5;
        var reply = Buffer.buffer()
                .appendBuffer(asks.slice(0, 2))
                .appendBytes(new byte[] {(byte) 0x81, (byte) 0x80, 0, 1, 0, 1, 0, 0, 0, 0})
                .appendBuffer(asks.slice(HEADER, end))
                .appendBytes(new byte[] {(byte) 0xC0, HEADER, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4})
                .appendBytes(answer);
        socket.send(reply, question.sender().port(), question.sender().host());
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        try {
            return List.of(InetAddress.getByName(await(client.resolveA(host)).get(0)));
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new UnknownHostException(host);
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
