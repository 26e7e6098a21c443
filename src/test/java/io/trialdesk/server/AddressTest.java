package io.trialdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AddressTest {
    @Test
    void oneServerHasOneAddress() {
        assertThat(Address.parse(" HTTP://ML.Example.org:80/team// ").text())
                .isEqualTo("http://ml.example.org/team");
        assertThat(Address.parse("localhost:5000").text()).isEqualTo("http://localhost:5000");
    }

    @Test
    void aPasswordMovesToTheLoginAndIsNeverShown() {
        var address = Address.parse("https://ada:p%40ss@ml.example.org/");
        assertThat(address.text()).isEqualTo("https://ml.example.org");
        assertThat(address.login()).isEqualTo(new Login.Basic("ada", "p@ss"));
        assertThat(address.toString()).doesNotContain("p@ss");
    }

    @Test
    void aPortThatNoComputerHasIsRefused() {
        assertThatThrownBy(() -> Address.parse("localhost:65536")).hasMessageContaining("65535");
        assertThat(Address.parse("localhost:65535").text()).endsWith(":65535");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutItsSecret() {
        assertThatThrownBy(() -> Address.parse("ftp://ada:geheim@host/"))
                .hasMessageContaining("http://")
                .hasMessageNotContaining("geheim");
    }
}
