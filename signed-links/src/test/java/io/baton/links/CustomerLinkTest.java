package io.baton.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CustomerLinkTest {
    private static final String SECRET = "a secret that is long enough for this test";
    private static final CustomerLink LINKS =
            CustomerLink.of(URI.create("https://baton.example/"), SigningKeys.of(SECRET));

    @Test
    void link_leads_to_the_rfi_and_carries_its_key() {
        assertThat(LINKS.link("rfi-1"))
                .isEqualTo(URI.create("https://baton.example/v1/rfis/rfi-1?key=" + LINKS.key("rfi-1")));
    }

    @Test
    void key_never_changes_for_links_that_are_out_in_mails() {
        assertThat(LINKS.key("rfi-1")).isEqualTo("8bc116f5b46a5639d7c77dd78f69c603c01308c83ce036abf74072aaa59b79e3");
    }

    @Test
    void key_is_no_signature_of_a_token_that_the_id_may_look_like() throws Exception {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
        assertThat(LINKS.key(token)).isNotEqualTo(HexFormat.of().formatHex(signature));
    }

    @Test
    void link_escapes_an_id_that_no_path_could_hold() {
        assertThat(LINKS.link("a b/ü?").getRawPath()).isEqualTo("/v1/rfis/a%20b%2F%C3%BC%3F");
    }

    @Test
    void its_own_key_is_accepted() {
        assertThat(LINKS.accepts("rfi-1", LINKS.key("rfi-1"))).isTrue();
    }

    @Test
    void key_of_another_rfi_is_refused() {
        assertThat(LINKS.accepts("rfi-1", LINKS.key("rfi-2"))).isFalse();
    }

    @Test
    void key_of_another_deployment_is_refused() {
        CustomerLink other = CustomerLink.of(URI.create("https://baton.example"), SigningKeys.of(SECRET + "!"));
        assertThat(LINKS.accepts("rfi-1", other.key("rfi-1"))).isFalse();
    }

    @Test
    void links_in_sent_mails_survive_a_rotation_and_new_ones_carry_the_new_key() {
        String newKey = "another key that is long enough for this test";
        CustomerLink rotated =
                CustomerLink.of(URI.create("https://baton.example"), new SigningKeys(List.of(newKey, SECRET)));
        CustomerLink afterwards = CustomerLink.of(URI.create("https://baton.example"), SigningKeys.of(newKey));

        assertThat(rotated.accepts("rfi-1", LINKS.key("rfi-1"))).isTrue();
        assertThat(rotated.key("rfi-1")).isEqualTo(afterwards.key("rfi-1")).isNotEqualTo(LINKS.key("rfi-1"));
        assertThat(afterwards.accepts("rfi-1", LINKS.key("rfi-1"))).isFalse();
    }

    @Test
    void empty_key_is_refused() {
        assertThat(LINKS.accepts("rfi-1", "")).isFalse();
    }

    @Test
    void short_secret_is_refused() {
        assertThatThrownBy(() -> SigningKeys.of("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }
}
