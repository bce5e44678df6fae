package io.needmap.leads.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.needmap.kit.problem.ProblemException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final Targets targets = new Targets(Settled.publicOnly(), new SystemHostNames());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00:ec2::254",
                "fc00::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "2001:db8::1",
                "::ffff:10.0.0.1"
            })
    void noWebhookGoesThere(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(() -> targets.checked("https://%s/hook".formatted(host)))
                .isInstanceOf(ProblemException.class);
        // Once more at every try: the name may have got another address since it was saved.
        assertThatThrownBy(() -> targets.address(URI.create("https://%s/hook".formatted(host))))
                .isInstanceOf(Targets.RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2001:4860:4860::8888"})
    void theInternetIsPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/hook",
                "https://user:word@8.8.8.8/",
                "https:///hook",
                "https://8.8.8.8/#part",
                "hook",
                "https://localhost/hook",
                "https://2130706433/hook",
                "https://8.8.8.8:99999/",
                "not a url"
            })
    void whatIsNoAddressForWebhooksIsRefused(String url) {
        assertThatThrownBy(() -> targets.checked(url)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theSwitchForTestsIsNotForProduction() {
        assertThatThrownBy(() -> Targets.check(true, List.of("prod"))).hasMessageContaining("allow-private");
        assertThatCode(() -> Targets.check(true, List.of("test"))).doesNotThrowAnyException();
        assertThatCode(() -> Targets.check(false, List.of("prod"))).doesNotThrowAnyException();
        assertThat(new Targets(Settled.privateToo(), new SystemHostNames()).checked("http://localhost:9/hook"))
                .isNotNull();
    }
}
