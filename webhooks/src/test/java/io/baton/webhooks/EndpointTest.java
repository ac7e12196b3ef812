package io.baton.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.kafka.settings.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a deployment sets about webhooks. */
class EndpointTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void without_a_setting_there_is_none() {
        assertThat(Endpoint.from(new Environment(Map.of()))).isEmpty();
    }

    @Test
    void each_name_is_an_endpoint_with_settings_of_its_own() {
        List<Endpoint> endpoints = Endpoint.from(new Environment(Map.of(
                "BATON_WEBHOOKS_CRM_URL", "https://crm.example/hooks?token=x",
                "BATON_WEBHOOKS_CRM_SECRETS", SECRET + ", " + SECRET,
                "BATON_WEBHOOKS_CRM_TYPES", "referral.accepted, deal.outcome",
                "BATON_WEBHOOKS_CRM_FROM", "2027-03-01T00:00:00Z",
                "BATON_WEBHOOKS_CRM_GIVE_UP_AFTER", "P1D",
                "BATON_WEBHOOKS_CHAT_URL", "http://localhost:9000/",
                "BATON_WEBHOOKS_CHAT_SECRETS", SECRET)));

        assertThat(endpoints).extracting(Endpoint::name).containsExactly("chat", "crm");
        Endpoint crm = endpoints.getLast();
        assertThat(crm.secrets()).hasSize(2);
        assertThat(crm.wants("deal.outcome")).isTrue();
        assertThat(crm.wants("referral.declined")).isFalse();
        assertThat(crm.from()).contains(Instant.parse("2027-03-01T00:00:00Z"));
        assertThat(crm.giveUpAfter()).isEqualTo(Duration.ofDays(1));
        assertThat(crm).hasToString("Endpoint[crm, https://crm.example/hooks]");
        assertThat(endpoints.getFirst().wants("referral.declined")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "URL, '', url",
        "URL, http://crm.example/, url",
        "URL, http://10.0.0.1/, url",
        "URL, https://user:secret@crm.example/, url",
        "URL, nonsense, url",
        "SECRETS, '', secrets",
        "SECRETS, short, secrets",
        "TYPES, referral.exploded, types",
        "FROM, yesterday, from",
        "GIVE_UP_AFTER, PT0S, give-up-after",
        "COLOUR, red, colour"
    })
    void what_cannot_work_is_refused_by_its_name(String setting, String value, String named) {
        Map<String, String> variables = new HashMap<>(
                Map.of("BATON_WEBHOOKS_CRM_URL", "https://crm.example/", "BATON_WEBHOOKS_CRM_SECRETS", SECRET));
        variables.put("BATON_WEBHOOKS_CRM_" + setting, value);

        assertThatThrownBy(() -> Endpoint.from(new Environment(variables)))
                .hasMessageContaining("baton.webhooks.crm." + named)
                .hasMessageNotContaining("secret@");
    }
}
