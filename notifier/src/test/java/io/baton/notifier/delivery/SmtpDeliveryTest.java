package io.baton.notifier.delivery;

import static io.baton.notifier.SampleRfi.notification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.branding.ProgramDetails;
import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.links.SigningKeys;
import io.baton.notifier.SampleRfi;
import io.baton.notifier.mail.MailWriter;
import io.baton.notifier.mail.ScriptedSmtpServer;
import io.baton.notifier.mail.ScriptedSmtpServer.Fault;
import io.baton.notifier.mail.ScriptedSmtpServer.Step;
import io.baton.notifier.mail.SmtpSender;
import io.baton.notifier.mail.SmtpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the faults of a mail server do to the mails, from the topic over the ledger to the wire. */
class SmtpDeliveryTest {
    @RegisterExtension
    private static final SharedBroker BROKER = new SharedBroker();

    private static final Duration TIMEOUT = Duration.ofMillis(300);
    private static final URI PUBLIC_URL = URI.create("https://baton.example");

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final Deployment deployment = Deployment.on(BROKER);
    private final SmtpSender sender = new SmtpSender(new SmtpSettings(
            "localhost",
            server.port(),
            Optional.empty(),
            Optional.empty(),
            SmtpSettings.Tls.IF_OFFERED,
            TIMEOUT,
            "baton@program.example",
            "Example Program",
            Optional.empty()));

    @AfterEach
    void close() {
        server.close();
        deployment.close();
        sender.close();
    }

    @Test
    void mail_that_was_greylisted_goes_out_later() {
        start();
        server.onceAt(Step.RCPT, new Fault.Says("451 4.7.1 greylisted"));
        server.onceAt(Step.RCPT, new Fault.Says("451 4.7.1 still greylisted"));
        deployment.publish(notification("n-1"));

        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.SENT).getAttempt())
                .isEqualTo(3);
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void mails_go_out_when_a_server_that_was_going_down_is_back() {
        start();
        server.at(Step.GREETING, new Fault.Says("421 4.3.2 going down"));
        deployment.publish(notification("n-1"));
        deployment.publish(toOle("n-2"));
        deployment.awaitLedger("n-1", DeliveryStatus.DEFERRED);

        server.at(Step.GREETING, new Fault.Says("220 back again"));

        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(server.taken()).hasSize(2);
    }

    @Test
    void mail_that_was_taken_without_a_reply_comes_at_most_once_more_with_the_same_message_id() {
        start();
        server.at(Step.FINAL_DOT, new Fault.HangsUp());
        deployment.publish(notification("n-1"));

        Delivery given = deployment.awaitLedger("n-1", DeliveryStatus.FAILED);

        assertThat(given.getUnconfirmed()).isTrue();
        assertThat(server.taken()).hasSize(2).allMatch(mail -> mail.contains("Message-ID: <n-1@program.example>"));
        assertThat(deployment.deadLetters()).hasSize(1);
    }

    @Test
    void address_that_the_server_refuses_is_suppressed_and_the_others_get_their_mails() {
        start();
        server.onceAt(Step.RCPT, new Fault.Says("550 5.1.1 no such user"));
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.FAILED);

        deployment.publish(toOle("n-2"));

        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(deployment.preferences())
                .singleElement()
                .satisfies(preference ->
                        assertThat(preference.getSuppressedBecause()).contains("no such user"));
    }

    @Test
    void several_are_on_their_way_at_once_and_no_more_than_allowed() {
        server.at(Step.FINAL_DOT, new Fault.Silence());
        List<String> people = List.of("a@a.example", "b@b.example", "c@c.example", "d@d.example", "e@e.example");
        people.forEach(address -> deployment.publish(to(address)));

        start();

        await().atMost(Deployment.SOON)
                .until(() -> people.stream()
                        .allMatch(address -> deployment.ledger(address).isPresent()));
        assertThat(server.mostConnections()).isEqualTo(Deployment.MOST_CONNECTIONS);
    }

    private void start() {
        deployment.start("group", new Smtp(sender));
    }

    private static Notification toOle(String id) {
        Notification notification = notification(id);
        notification.setRecipient(SampleRfi.OLE);
        return notification;
    }

    private static Notification to(String address) {
        Notification notification = notification(address);
        notification.setRecipient(SampleRfi.person("Somebody", address));
        return notification;
    }

    /** As the notifier does it. */
    private record Smtp(SmtpSender sender, MailWriter writer) implements Outbox {
        Smtp(SmtpSender sender) {
            this(
                    sender,
                    new MailWriter(
                            PUBLIC_URL,
                            SigningKeys.of("a secret that is long enough for this test"),
                            new ProgramDetails(
                                    "Example Program",
                                    Optional.of("partners@program.example"),
                                    Optional.of("1 Example Way, 12345 Sampletown")),
                            "program.example"));
        }

        @Override
        public Person reader(Notification notification) {
            return MailWriter.reader(notification);
        }

        @Override
        public String messageId(String notificationId) {
            return writer.messageId(notificationId);
        }

        @Override
        public SendOutcome send(Notification notification) {
            return sender.send(writer.write(notification));
        }
    }
}
