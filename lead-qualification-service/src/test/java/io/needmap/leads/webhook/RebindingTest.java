package io.needmap.leads.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.event.EventJson;
import io.needmap.kit.id.Ids;
import io.needmap.kit.problem.ProblemException;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host whose name server answers otherwise once its endpoint is saved: real questions, real connections. */
class RebindingTest {

    private static final String HOST = "hooks.rebinding.example";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<String> connected = new AtomicReference<>();
    private int port;
    private NameServer dns;

    @BeforeEach
    void start() throws Exception {
        var server = vertx.createHttpServer().requestHandler(request -> {
            connected.set(
                    request.localAddress().host() + " " + request.authority().host());
            request.response().end();
        });
        port = server.listen(0, "0.0.0.0")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, java.util.concurrent.TimeUnit.SECONDS)
                .actualPort();
        dns = new NameServer(vertx, "93.184.215.14");
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aNameThatTurnsInwardsAfterItWasSavedIsNotConnectedTo() throws Exception {
        var targets = new Targets(Settled.publicOnly(), dns);
        var sender = new Sender(vertx, targets, Settled.publicOnly(), Clock.systemUTC());
        String url = "https://%s:%d/hook".formatted(HOST, port);
        assertThat(targets.checked(url)).hasHost(HOST);
        for (String inwards : new String[] {"127.0.0.1", "169.254.169.254", "10.0.0.7"}) {
            dns.answers(inwards);
            var answered = sender.send(delivery(url), "{}");
            assertThat(answered.wentWell()).isFalse();
            assertThat(answered.error()).contains("not an address of the public internet");
            assertThatThrownBy(() -> targets.checked(url)).isInstanceOf(ProblemException.class);
        }
        assertThat(connected).hasNullValue();
    }

    @Test
    void theAddressThatWasLookedAtIsTheOneThatIsConnectedTo() throws Exception {
        var targets = new Targets(Settled.privateToo(), dns);
        var sender = new Sender(vertx, targets, Settled.privateToo(), Clock.systemUTC());
        String url = "http://%s:%d/hook".formatted(HOST, port);
        dns.answers("127.0.0.2");
        int before = dns.asked();
        assertThat(sender.send(delivery(url), "{}").wentWell()).isTrue();
        assertThat(connected).hasValue("127.0.0.2 " + HOST);
        // The one question was asked by whoever looked at the answer: connecting asked nobody.
        assertThat(dns.asked() - before).isEqualTo(1);
    }

    private static DueDelivery delivery(String url) {
        var now = Clock.systemUTC().instant();
        String envelope = EventJson.tree(java.util.Map.of()).toString();
        return new DueDelivery(1, Ids.next(), Ids.next(), envelope, 1, now, url, Signature.newSecret(), null, null, 0);
    }
}
