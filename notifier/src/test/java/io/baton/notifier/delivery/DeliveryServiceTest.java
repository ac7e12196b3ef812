package io.baton.notifier.delivery;

import static io.baton.notifier.SampleRfi.notification;
import static io.baton.notifier.SampleRfi.person;
import static io.baton.notifier.SampleRfi.toSomebodyElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.write.DeadLetter;
import io.baton.notifier.SampleRfi;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The result of each mail is recorded, and a mail that fails delays no other. On a real broker. */
class DeliveryServiceTest extends OnOneBroker {
    private static final String NOT_TAKEN = "450 try again";

    @Test
    void mail_is_claimed_before_it_is_sent_and_recorded_after() {
        deployment.start("group", outbox.taking());
        deployment.publish(notification("n-1"));

        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        assertThat(deployment.history("n-1"))
                .extracting(Delivery::getStatus)
                .containsExactly(DeliveryStatus.CLAIMED, DeliveryStatus.SENT);
        assertThat(deployment.history("n-1")).extracting(Delivery::getMessageId).containsOnly("<n-1@program.example>");
    }

    @Test
    void refusal_for_now_is_tried_again_and_holds_up_no_other_mail() {
        AtomicInteger attempts = new AtomicInteger();
        deployment.start(
                "group",
                outbox.answering(notification -> isFirst(notification) && attempts.incrementAndGet() < 3
                        ? new SendOutcome.NotNow(NOT_TAKEN)
                        : outbox.taken(notification)));
        deployment.publish(notification("n-1"));
        deployment.publish(toSomebodyElse("n-2"));

        outbox.awaitMails("n-2", "n-1");
        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.SENT).getAttempt())
                .isEqualTo(3);
        assertThat(deployment.history("n-1"))
                .filteredOn(entry -> entry.getStatus() == DeliveryStatus.DEFERRED)
                .extracting(Delivery::getDetail)
                .containsOnly(NOT_TAKEN);
    }

    @Test
    void what_came_of_each_attempt_is_counted() {
        AtomicInteger attempts = new AtomicInteger();
        deployment.start("group", outbox.answering(notification -> {
            if (isFirst(notification)) return new SendOutcome.Never(NOT_TAKEN);
            return attempts.incrementAndGet() < 3 ? new SendOutcome.NotNow(NOT_TAKEN) : outbox.taken(notification);
        }));
        deployment.publish(notification("n-1"));
        deployment.publish(toSomebodyElse("n-2"));

        deployment.awaitLedger("n-1", DeliveryStatus.FAILED);
        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        await().atMost(Deployment.SOON).until(() -> mails("sent"), count -> count == 1);
        assertThat(mails("deferred")).isEqualTo(2);
        assertThat(mails("failed")).isEqualTo(1);
        await().atMost(Deployment.SOON)
                .until(
                        () -> deployment
                                .meters
                                .get("baton.mails.waiting")
                                .gauge()
                                .value(),
                        waiting -> waiting == 0);
    }

    private double mails(String status) {
        return deployment
                .meters
                .get("baton.mails")
                .tag("status", status)
                .counter()
                .count();
    }

    @Test
    void mails_to_one_reader_about_one_rfi_keep_their_order() {
        AtomicInteger attempts = new AtomicInteger();
        deployment.start(
                "group",
                outbox.answering(notification -> isFirst(notification) && attempts.incrementAndGet() < 3
                        ? new SendOutcome.NotNow(NOT_TAKEN)
                        : outbox.taken(notification)));
        deployment.publish(notification("n-1"));
        deployment.publish(notification("n-2"));
        deployment.publish(notification("n-3"));

        outbox.awaitMails("n-1", "n-2", "n-3");
    }

    @Test
    void slow_mail_server_of_one_domain_holds_up_no_other() {
        deployment.start("group", outbox.answering(notification -> {
            if (isTo(notification, "slow.example")) outbox.untilTheTestEnds();
            return outbox.taken(notification);
        }));
        for (int i = 0; i < 10; i++) deployment.publish(to("slow-" + i, "user" + i + "@slow.example"));
        deployment.publish(to("n-1", "ida@northwind.example"));
        deployment.publish(to("n-2", "ole@northwind.example"));

        await().atMost(Deployment.SOON)
                .untilAsserted(() -> assertThat(outbox.mails()).containsExactlyInAnyOrder("n-1", "n-2"));
    }

    @Test
    void refusal_for_good_is_recorded_and_put_aside_with_its_reason() {
        deployment.start("group", outbox.answering(notification -> new SendOutcome.Never("554 looks like spam")));
        deployment.publish(notification("n-1"));

        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.FAILED).getDetail())
                .isEqualTo("554 looks like spam");
        assertThat(header(deployment.deadLetters().getFirst(), DeadLetter.ERROR))
                .isEqualTo("554 looks like spam");
        assertThat(deployment.preferences()).isEmpty();
    }

    @Test
    void refused_address_is_suppressed_and_gets_nothing_until_that_is_lifted() {
        deployment.start(
                "group",
                outbox.answering(notification -> isFirst(notification)
                        ? new SendOutcome.NoMailbox("550 no such user")
                        : outbox.taken(notification)));
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.FAILED);
        MailPreference suppressed = deployment.preferences().getFirst();
        assertThat(suppressed.getSuppressedBecause()).isEqualTo("550 no such user");
        assertThat(Sealing.openPerson(suppressed.getPerson()).getEmail()).isEqualTo("ida@northwind.example");

        deployment.publish(notification("n-2"));
        assertThat(deployment.awaitLedger("n-2", DeliveryStatus.SUPPRESSED).getDetail())
                .contains("550 no such user");

        suppressed.setSuppressedBecause(null);
        deployment.write(Topics.MAIL_PREFERENCES, suppressed.getPerson().getSubjectId(), suppressed);
        publishUntilTaken();
    }

    /** The notifier reads a preference some time after it was written. */
    private void publishUntilTaken() {
        AtomicInteger next = new AtomicInteger(3);
        await().atMost(Deployment.SOON).until(() -> {
            deployment.publish(notification("n-" + next.getAndIncrement()));
            return !outbox.mails().isEmpty();
        });
    }

    @Test
    void reminders_are_not_sent_to_whom_turned_them_off_and_all_else_is() {
        deployment.write(
                Topics.MAIL_PREFERENCES,
                SampleRfi.IDA.getSubjectId(),
                MailPreference.newBuilder()
                        .setOptedOutOfReminders(true)
                        .setAt(SampleRfi.START)
                        .build());
        deployment.start("group", outbox.taking());
        deployment.publish(reminder("n-1", NotificationKind.REMINDER));
        deployment.publish(reminder("n-2", NotificationKind.LAST_CALL));
        deployment.publish(notification("n-3"));

        outbox.awaitMails("n-3");
        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.SUPPRESSED).getDetail())
                .isEqualTo("reminders are turned off");
        deployment.awaitLedger("n-2", DeliveryStatus.SUPPRESSED);
    }

    @Test
    void contact_without_address_is_not_written_to() {
        deployment.start("group", outbox.taking());
        deployment.publish(to("n-1", ""));

        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.SUPPRESSED).getDetail())
                .isEqualTo("no address is known");
        assertThat(deployment.deadLetters()).isEmpty();
    }

    @Test
    void notification_that_no_mail_can_be_made_of_fails_and_stops_nothing() {
        deployment.start("group", outbox.answering(notification -> {
            if (isFirst(notification)) throw new IllegalArgumentException("no words for it");
            return outbox.taken(notification);
        }));
        deployment.publish(notification("n-1"));
        deployment.publish(notification("n-2"));

        outbox.awaitMails("n-2");
        assertThat(deployment.awaitLedger("n-1", DeliveryStatus.FAILED).getDetail())
                .contains("no words for it");
    }

    @Test
    void notification_whose_reader_cannot_be_read_fails_and_stops_nothing() {
        deployment.start("group", outbox.answering(notification -> {
            outbox.answering(any -> null).reader(notification);
            return outbox.taken(notification);
        }));
        Notification broken = notification("n-1");
        broken.setRecipient(new Sealed("somebody", 0, ByteBuffer.wrap(new byte[] {1, 2, 3})));
        deployment.publish(broken);
        deployment.publish(notification("n-2"));

        outbox.awaitMails("n-2");
        deployment.awaitLedger("n-1", DeliveryStatus.FAILED);
    }

    @Test
    void bytes_that_can_never_be_read_go_to_the_dead_letters_and_stop_nothing() {
        DeliveryService service = deployment.start("group", outbox.taking());
        deployment.publishBytes("garbage", new byte[] {9, 9, 9});
        deployment.publish(notification("n-1"));

        outbox.awaitMails("n-1");
        ConsumerRecord<byte[], byte[]> letter = deployment.deadLetters().getFirst();
        assertThat(letter.value()).containsExactly(9, 9, 9);
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
        assertThat(service.deadLetters()).isOne();
    }

    private static boolean isFirst(Notification notification) {
        return notification.getNotificationId().equals("n-1");
    }

    private static boolean isTo(Notification notification, String domain) {
        return Sealing.openPerson(notification.getRecipient()).getEmail().endsWith(domain);
    }

    private static Notification to(String id, String address) {
        Notification notification = notification(id);
        notification.setRecipient(person("Somebody", address));
        return notification;
    }

    private static Notification reminder(String id, NotificationKind kind) {
        Notification notification = notification(id);
        notification.setKind(kind);
        return notification;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
