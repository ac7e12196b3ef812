package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.notifier.SampleRfi;
import io.baton.notifier.delivery.SendOutcome;
import io.baton.notifier.mail.ScriptedSmtpServer.Fault;
import io.baton.notifier.mail.ScriptedSmtpServer.Step;
import io.baton.notifier.mail.SmtpSettings.Tls;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commands the server gets before the connection is encrypted. */
class SmtpSecurityTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String PASSWORD = "a password of the test";

    @TempDir
    private static java.nio.file.Path directory;

    private static TestCertificate trusted;
    private static TestCertificate unknown;

    @BeforeAll
    static void makeCertificates() {
        trusted = TestCertificate.make(directory, "trusted");
        unknown = TestCertificate.make(directory, "unknown");
    }

    @Test
    void encryption_is_used_where_it_is_offered() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withTls(trusted.context())) {
            assertThat(send(server, settings(server, Tls.REQUIRED))).isEqualTo(new SendOutcome.Taken());

            assertThat(server.taken()).hasSize(1);
            assertThat(server.overheard()).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
        }
    }

    @Test
    void server_without_encryption_gets_nothing_if_it_is_required() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThat(send(server, settings(server, Tls.REQUIRED))).isInstanceOf(SendOutcome.NotNow.class);

            assertThat(server.overheard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void server_without_encryption_is_used_if_it_is_not_required() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start()) {
            assertThat(send(server, settings(server, Tls.IF_OFFERED))).isEqualTo(new SendOutcome.Taken());
        }
    }

    @Test
    void server_that_refuses_to_begin_with_encryption_is_tried_again() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withTls(trusted.context())) {
            server.at(Step.STARTTLS, new Fault.Says("454 4.7.0 not available"));

            assertThat(send(server, settings(server, Tls.REQUIRED))).isInstanceOf(SendOutcome.NotNow.class);
            assertThat(server.overheard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void server_that_nobody_vouches_for_is_told_nothing() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.withTls(unknown.context())) {
            assertThat(send(server, settings(server, Tls.IF_OFFERED))).isInstanceOf(SendOutcome.NotNow.class);

            assertThat(server.overheard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void server_that_wants_a_password_gets_it() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start("AUTH PLAIN")) {
            assertThat(send(server, withPassword(settings(server, Tls.IF_OFFERED))))
                    .isEqualTo(new SendOutcome.Taken());

            assertThat(server.overheard()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
        }
    }

    @Test
    void wrong_password_loses_no_mail() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start("AUTH PLAIN")) {
            server.at(Step.AUTH, new Fault.Says("535 5.7.8 wrong"));

            assertThat(send(server, withPassword(settings(server, Tls.IF_OFFERED))))
                    .isInstanceOfSatisfying(
                            SendOutcome.NotNow.class,
                            outcome ->
                                    assertThat(outcome.reason()).contains("535").doesNotContain(PASSWORD));
        }
    }

    private static SendOutcome send(ScriptedSmtpServer server, SmtpSettings settings) {
        Mail mail = new Mail(
                "<n-1@program.example>",
                Optional.empty(),
                "Ida Kern",
                "ida@northwind.example",
                "New",
                "text",
                "html",
                Optional.empty(),
                Optional.empty(),
                SampleRfi.START);
        try (SmtpSender sender = new SmtpSender(settings, trusted.context())) {
            return sender.send(mail);
        }
    }

    private static SmtpSettings settings(ScriptedSmtpServer server, Tls tls) {
        return new SmtpSettings(
                "localhost",
                server.port(),
                Optional.empty(),
                Optional.empty(),
                tls,
                TIMEOUT,
                "baton@program.example",
                "Example Program",
                Optional.empty());
    }

    private static SmtpSettings withPassword(SmtpSettings settings) {
        return new SmtpSettings(
                settings.host(),
                settings.port(),
                Optional.of("baton"),
                Optional.of(PASSWORD),
                settings.tls(),
                settings.timeout(),
                settings.fromAddress(),
                settings.fromName(),
                settings.replyTo());
    }
}
