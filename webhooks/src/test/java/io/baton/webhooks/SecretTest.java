package io.baton.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.kafka.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How messages are signed. */
class SecretTest {
    private static final String SETTING = "baton.webhooks.crm.secrets";

    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void a_message_is_signed_as_standard_webhooks_say() {
        Secret secret = Secret.read(SETTING, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "whsec_%%%", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void what_is_no_secret_is_refused_by_its_settings_name_and_not_shown(String text) {
        assertThatThrownBy(() -> Secret.read(SETTING, text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(SETTING)
                .hasMessageNotContainingAny("c2hvcnQ", "%%%", "MfKQ9r8");
    }
}
