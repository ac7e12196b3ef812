package io.baton.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerLinkTest {
    private static final String SECRET = "a secret that is long enough for this test";
    private static final URI PUBLIC_URL = URI.create("https://baton.example/");
    private static final CustomerLink LINKS = CustomerLink.of(PUBLIC_URL, SigningKeys.of(SECRET));
    private static final Instant MAILED = Instant.parse("2027-03-01T10:15:30Z");
    private static final Instant END_OF_DAY = Instant.parse("2027-03-02T00:00:00Z");
    /** As an earlier release made it, for rfi-1. */
    private static final String UNDATED = "8bc116f5b46a5639d7c77dd78f69c603c01308c83ce036abf74072aaa59b79e3";

    @Test
    void link_leads_to_the_rfi_and_carries_its_key() {
        assertThat(LINKS.link("rfi-1", MAILED))
                .isEqualTo(URI.create("https://baton.example/v1/rfis/rfi-1?key=" + LINKS.key("rfi-1", MAILED)));
    }

    @Test
    void key_never_changes_for_links_that_are_out_in_mails() {
        assertThat(LINKS.key("rfi-1", MAILED))
                .isEqualTo("20878-85998141c3f6d3d121505cecdbb25e973269afffe55d58c72786c9873a88d814");
    }

    @Test
    void key_is_no_signature_of_a_token_that_the_id_may_look_like() throws Exception {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
        assertThat(LINKS.key(token, MAILED)).doesNotContain(HexFormat.of().formatHex(signature));
    }

    @Test
    void link_escapes_an_id_that_no_path_could_hold() {
        assertThat(LINKS.link("a b/ü?", MAILED).getRawPath()).isEqualTo("/v1/rfis/a%20b%2F%C3%BC%3F");
    }

    @Test
    void its_own_key_says_the_day_on_which_it_was_mailed_and_counts_from_its_end() {
        assertThat(LINKS.mailedAt("rfi-1", LINKS.key("rfi-1", MAILED))).contains(END_OF_DAY);
        assertThat(LINKS.key("rfi-1", MAILED)).isEqualTo(LINKS.key("rfi-1", END_OF_DAY.minusNanos(1)));
        assertThat(LINKS.mailedAt("rfi-1", LINKS.key("rfi-1", END_OF_DAY)))
                .contains(END_OF_DAY.plus(Duration.ofDays(1)));
    }

    @Test
    void a_key_with_another_day_than_it_was_signed_for_is_refused() {
        String signature = LINKS.key("rfi-1", MAILED).replaceFirst(".*-", "");
        for (String day : new String[] {"20879-", "020878-", "+20878-", "-", "", "99999999999999999999-", "20878:-"})
            assertThat(LINKS.mailedAt("rfi-1", day + signature)).as(day).isEmpty();
    }

    @Test
    void a_key_of_an_earlier_release_is_known_and_as_old_as_can_be() {
        assertThat(LINKS.mailedAt("rfi-1", UNDATED)).contains(Instant.EPOCH);
        assertThat(LINKS.mailedAt("rfi-2", UNDATED)).isEmpty();
    }

    /** A publisher chooses ids: the key of an earlier release for an id that begins like a day is no key of that day. */
    @Test
    void an_id_that_looks_like_a_day_and_another_id_gets_no_key_of_that_other_id() {
        String ofEarlierRelease = new Signature("customer-link", SigningKeys.of(SECRET)).of("20878:rfi-1");

        assertThat(LINKS.mailedAt("rfi-1", "20878-" + ofEarlierRelease)).isEmpty();
    }

    @Test
    void the_key_of_an_id_that_ends_like_another_is_no_key_of_that_other_one() {
        String key = LINKS.key("5:rfi-1", MAILED);

        assertThat(LINKS.mailedAt("5:rfi-1", key)).contains(END_OF_DAY);
        assertThat(LINKS.mailedAt("rfi-1", key.replaceFirst("-", ":5-"))).isEmpty();
    }

    @Test
    void key_of_another_rfi_is_refused() {
        assertThat(LINKS.mailedAt("rfi-1", LINKS.key("rfi-2", MAILED))).isEmpty();
    }

    @Test
    void key_of_the_sender_is_refused_and_the_customers_is_none_of_the_senders() {
        SenderLink senders = SenderLink.of(PUBLIC_URL, SigningKeys.of(SECRET));
        String key = senders.link("rfi-1", MAILED).getQuery().replaceFirst("key=", "");

        assertThat(senders.mailedAt("rfi-1", key)).contains(END_OF_DAY);
        assertThat(LINKS.mailedAt("rfi-1", key)).isEmpty();
        assertThat(senders.mailedAt("rfi-1", LINKS.key("rfi-1", MAILED))).isEmpty();
        assertThat(senders.mailedAt("rfi-1", UNDATED)).isEmpty();
    }

    @Test
    void key_of_another_deployment_is_refused() {
        CustomerLink other = CustomerLink.of(PUBLIC_URL, SigningKeys.of(SECRET + "!"));
        assertThat(LINKS.mailedAt("rfi-1", other.key("rfi-1", MAILED))).isEmpty();
    }

    @Test
    void links_in_sent_mails_survive_a_rotation_and_new_ones_carry_the_new_key() {
        String newKey = "another key that is long enough for this test";
        CustomerLink rotated = CustomerLink.of(PUBLIC_URL, new SigningKeys(List.of(newKey, SECRET)));
        CustomerLink afterwards = CustomerLink.of(PUBLIC_URL, SigningKeys.of(newKey));
        String sent = LINKS.key("rfi-1", MAILED);

        assertThat(rotated.mailedAt("rfi-1", sent)).contains(END_OF_DAY);
        assertThat(rotated.key("rfi-1", MAILED))
                .isEqualTo(afterwards.key("rfi-1", MAILED))
                .isNotEqualTo(sent);
        assertThat(afterwards.mailedAt("rfi-1", sent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "00", "20878-", "20878-00", "\0"})
    void what_is_no_key_is_refused(String key) {
        assertThat(LINKS.mailedAt("rfi-1", key)).isEmpty();
    }

    @Test
    void short_secret_is_refused() {
        assertThatThrownBy(() -> SigningKeys.of("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }
}
