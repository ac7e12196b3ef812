package io.baton.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.branding.ProgramDetails;
import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.notifier.mail.SmtpSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that cannot work is refused at start, by its name. */
class NotifierSettingsTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "BATON_KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
            "BATON_REGISTRY_URL", "http://registry.example/apis/ccompat/v7",
            "BATON_PUBLIC_URL", "https://partners.example",
            "BATON_LINK_KEYS", "a-secret-for-tests-of-32-bytes-or-more",
            "BATON_SMTP_HOST", "mail.example",
            "BATON_SMTP_PASSWORD", "hunter2-hunter2",
            "BATON_SMTP_FROM", "programme@partners.example",
            "BATON_SMTP_FROM_NAME", "Partner Programme",
            "BATON_CLIENT_SECURITY_PROTOCOL", "SASL_SSL");

    @Test
    void what_the_environment_says_is_what_runs() {
        Environment environment = new Environment(COMPLETE);
        NotifierSettings settings = NotifierSettings.from(environment);
        assertThat(settings.smtp().tls()).isEqualTo(SmtpSettings.Tls.REQUIRED);
        assertThat(settings.smtp().domain()).isEqualTo("partners.example");
        assertThat(environment.connection().clientSettings())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "kafka.example:9092");
    }

    @Test
    void the_program_is_named_as_its_settings_say_and_otherwise_as_the_sender_of_mails() {
        assertThat(NotifierSettings.from(new Environment(COMPLETE)).program())
                .isEqualTo(new ProgramDetails(
                        "Partner Programme", Optional.of("programme@partners.example"), Optional.empty()));

        Map<String, String> named = new HashMap<>(COMPLETE);
        named.put("BATON_PROGRAM_NAME", "Example Program");
        named.put("BATON_PROGRAM_CONTACT", "+49 40 55 501");
        named.put("BATON_PROGRAM_ADDRESS", "1 Example Way, 12345 Sampletown");
        assertThat(NotifierSettings.from(new Environment(named)).program())
                .isEqualTo(new ProgramDetails(
                        "Example Program",
                        Optional.of("+49 40 55 501"),
                        Optional.of("1 Example Way, 12345 Sampletown")));
    }

    @Test
    void the_program_may_have_a_language_of_its_own() {
        Map<String, String> german = new HashMap<>(COMPLETE);
        german.put("BATON_PROGRAM_LANGUAGE", "de_DE");
        assertThat(NotifierSettings.from(new Environment(german)).program().language())
                .isEqualTo("de-DE");
        assertRefused("baton.program.language", "German");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                     |                    | programme@partners.example",
                "                     | +49 40 55 501      | programme@partners.example",
                "                     | https://p.example/ | programme@partners.example",
                "                     | help@program.example | help@program.example",
                "leads@program.example | help@program.example | leads@program.example",
                "leads@prögram.example | +49 40 55 501        | leads@xn--prgram-xxa.example",
            })
    void answers_go_where_the_program_says_else_to_its_contact_if_mail_reaches_it_else_to_the_sender(
            String replyTo, String contact, String reached) {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        if (replyTo != null) variables.put("BATON_PROGRAM_REPLY_TO", replyTo);
        if (contact != null) variables.put("BATON_PROGRAM_CONTACT", contact);
        assertThat(NotifierSettings.from(new Environment(variables)).smtp().repliesGoTo())
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baton.public-url", "baton.link-keys", "baton.smtp.host", "baton.smtp.from"})
    void what_is_missing_is_named(String key) {
        assertRefused(key, "");
    }

    @ParameterizedTest
    @CsvSource({
        "baton.public-url, nowhere",
        "baton.log-format, xml",
        "baton.link-keys, short",
        "baton.link-keys, 'a-key-that-is-long-enough-to-sign-with,short'",
        "baton.jwt.secret, the-setting-of-an-earlier-version",
        "baton.replicas, 0",
        "baton.smtp.port, smtp",
        "baton.smtp.require-tls, maybe",
        "baton.smtp.timeout, 5",
        "baton.smtp.from, nobody",
        "baton.smtp.from, 'Leads <leads@program.example>'",
        "baton.smtp.from, leads@-program.example",
        "baton.smtp.reply-to, the-setting-of-an-earlier-version@partners.example",
        "baton.program.accent, '#24f'",
        "baton.program.reply-to, +49 40 55 501",
        "baton.program.reply-to, Leads <leads@program.example>",
        "baton.program.reply-to, two..dots@program.example",
        "baton.smtp.most-connections, 0",
        "baton.mail.first-pause, PT0S",
        "baton.mail.longest-pause, PT1S",
        "baton.mail.give-up-after, never",
    })
    void what_cannot_work_is_named(String key, String value) {
        assertRefused(key, value);
    }

    /** Checked before it connects to Kafka, which is not there: no thread has started. */
    @Test
    void health_port_that_is_taken_is_named_before_anything_starts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefusedAtStart("baton.health-port", String.valueOf(taken.getLocalPort()));
        }
        assertRefusedAtStart("baton.health-port", "65536");
    }

    @Test
    void secrets_are_never_printed() {
        NotifierSettings settings = NotifierSettings.from(new Environment(COMPLETE));
        assertThat(settings + " " + settings.smtp()).doesNotContain("a-secret", "hunter2");
    }

    private static void assertRefused(String key, String value) {
        assertRefused(key, () -> NotifierSettings.from(with(key, value)));
    }

    private static void assertRefusedAtStart(String key, String value) {
        assertRefused(key, () -> NotifierApplication.start(with(key, value)));
    }

    private static Environment with(String key, String value) {
        Map<String, String> wrong = new HashMap<>(COMPLETE);
        wrong.put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value);
        return new Environment(wrong);
    }

    private static void assertRefused(String key, ThrowingCallable start) {
        assertThatThrownBy(start).isInstanceOf(InvalidSettingException.class).hasMessageStartingWith(key + " ");
    }
}
