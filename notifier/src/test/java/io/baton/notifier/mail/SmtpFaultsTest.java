package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.notifier.SampleRfi;
import io.baton.notifier.delivery.SendOutcome;
import io.baton.notifier.mail.ScriptedSmtpServer.Fault;
import io.baton.notifier.mail.ScriptedSmtpServer.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each fault of a mail server has an outcome for the mail. */
class SmtpFaultsTest {
    private static final Duration TIMEOUT = Duration.ofMillis(250);
    private static final Mail MAIL = new Mail(
            "<n-1@program.example>",
            Optional.empty(),
            "Ida Kern",
            "ida@northwind.example",
            "New",
            "text",
            "<p>html</p>",
            Optional.empty(),
            Optional.empty(),
            SampleRfi.START);

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"GREETING", "MAIL", "RCPT", "DATA", "FINAL_DOT"})
    void refusal_for_now_is_tried_again(Step step) {
        for (String reply : new String[] {"421 4.3.2 going down", "451 4.7.1 greylisted", "452 full"}) {
            server.at(step, new Fault.Says(reply));

            assertThat(outcome()).isInstanceOf(SendOutcome.NotNow.class);
        }
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GREETING, 554 no service here", "EHLO, 550 not you", "MAIL, 530 5.7.0 sign in first"})
    void server_that_refuses_us_is_tried_again_because_the_mail_is_not_at_fault(Step step, String reply) {
        server.at(step, new Fault.Says(reply));

        assertThat(outcome()).isInstanceOf(SendOutcome.NotNow.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 553 5.1.3 no such thing",
        "RCPT, 556 5.1.10 takes no mail",
        "RCPT, 550 5.2.1 closed",
        "FINAL_DOT, 550 5.1.1 no such user"
    })
    void address_that_is_refused_for_good_gets_no_other_mail_either(Step step, String reply) {
        server.at(step, new Fault.Says(reply));

        assertThat(outcome())
                .isInstanceOfSatisfying(
                        SendOutcome.NoMailbox.class,
                        none -> assertThat(none.reason()).contains(reply));
    }

    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 client host rejected",
        "550 5.7.1 relaying denied",
        "550 5.7.606 banned",
        "550 5.1.8 domain of the sender not found"
    })
    void server_that_says_only_at_the_recipient_that_it_refuses_us_is_tried_again_and_mutes_nobody(String reply) {
        server.at(Step.RCPT, new Fault.Says(reply));

        assertThat(outcome()).isInstanceOf(SendOutcome.NotNow.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 relay not permitted",
        "RCPT, 550 no such user",
        "RCPT, 552 5.2.2 full",
        "RCPT, 550 5.1.0 rejected",
        "DATA, 554 no",
        "FINAL_DOT, 554 5.7.1 looks like spam"
    })
    void refusal_of_the_mail_says_nothing_of_its_address(Step step, String reply) {
        server.at(step, new Fault.Says(reply));

        assertThat(outcome()).isInstanceOf(SendOutcome.Never.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"STARTTLS", "AUTH", "FINAL_DOT", "QUIT"},
            mode = Mode.EXCLUDE)
    void server_that_goes_away_before_it_has_the_mail_is_tried_again(Step step) {
        server.at(step, new Fault.HangsUp());

        assertThat(outcome()).isInstanceOf(SendOutcome.NotNow.class);
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"STARTTLS", "AUTH", "FINAL_DOT", "QUIT"},
            mode = Mode.EXCLUDE)
    void server_that_does_not_answer_is_left_after_the_time_out(Step step) {
        server.at(step, new Fault.Silence());

        assertThat(outcome()).isInstanceOf(SendOutcome.NotNow.class);
    }

    @Test
    void server_that_takes_the_mail_and_goes_before_its_reply_leaves_it_open() {
        server.at(Step.FINAL_DOT, new Fault.HangsUp());

        assertThat(outcome()).isInstanceOf(SendOutcome.Unanswered.class);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void server_that_takes_the_mail_and_does_not_reply_leaves_it_open() {
        server.at(Step.FINAL_DOT, new Fault.Silence());

        assertThat(outcome()).isInstanceOf(SendOutcome.Unanswered.class);
        assertThat(server.taken()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"EHLO", "RCPT", "FINAL_DOT"})
    void server_that_never_comes_to_an_end_is_left_when_the_conversation_is_over(Step step) {
        server.at(step, new Fault.Drips());
        Instant begin = Instant.now();

        assertThat(outcome()).isInstanceOfAny(SendOutcome.NotNow.class, SendOutcome.Unanswered.class);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(TIMEOUT.multipliedBy(10));
    }

    @Test
    void mail_is_taken_whatever_happens_on_taking_leave() {
        for (Fault fault : new Fault[] {new Fault.HangsUp(), new Fault.Silence(), new Fault.Says("500 what?")}) {
            server.at(Step.QUIT, fault);

            assertThat(outcome()).isEqualTo(new SendOutcome.Taken());
        }
    }

    private SendOutcome outcome() {
        SmtpSettings settings = new SmtpSettings(
                "localhost",
                server.port(),
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.Tls.IF_OFFERED,
                TIMEOUT,
                "baton@program.example",
                "Example Program",
                Optional.empty());
        try (SmtpSender sender = new SmtpSender(settings)) {
            return sender.send(MAIL);
        }
    }
}
