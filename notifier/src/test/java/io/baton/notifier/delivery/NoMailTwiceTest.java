package io.baton.notifier.delivery;

import static io.baton.notifier.SampleRfi.notification;
import static io.baton.notifier.SampleRfi.toSomebodyElse;
import static io.baton.notifier.delivery.Deployment.CONVERSATION;
import static io.baton.notifier.delivery.Deployment.LONG_CONVERSATION;
import static io.baton.notifier.delivery.Deployment.QUICKLY;
import static io.baton.notifier.delivery.Deployment.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** No mail is sent twice or lost when a notifier dies, returns, or reads from the beginning. On a real broker. */
class NoMailTwiceTest extends OnOneBroker {
    @Test
    void restart_sends_nothing_twice_and_goes_on() {
        DeliveryService first = deployment.start("group", outbox.taking());
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        first.close();

        deployment.publish(notification("n-2"));
        deployment.start("group", outbox.taking());

        outbox.awaitMails("n-1", "n-2");
    }

    @Test
    void group_that_reads_from_the_beginning_sends_nothing_twice() {
        DeliveryService first = deployment.start("group", outbox.taking());
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        first.close();

        deployment.start("another-group", outbox.taking());
        deployment.publish(notification("n-2"));

        outbox.awaitMails("n-1", "n-2");
    }

    @Test
    void notification_that_is_written_again_is_not_sent_again() {
        deployment.start("group", outbox.taking());
        deployment.publish(notification("n-1"));
        deployment.publish(notification("n-1"));
        deployment.publish(notification("n-2"));

        outbox.awaitMails("n-1", "n-2");
    }

    @Test
    void second_group_fences_the_first_which_goes_on_when_the_second_is_gone() {
        DeliveryService first = deployment.start("group", outbox.taking());
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.SENT);

        DeliveryService second = deployment.start("another-group", outbox.taking());
        await().atMost(SOON).until(second::running);
        deployment.publish(notification("n-2"));
        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        await().atMost(SOON).until(() -> !first.running());

        second.close();
        deployment.publish(notification("n-3"));
        deployment.awaitLedger("n-3", DeliveryStatus.SENT);
        await().atMost(SOON).until(first::running);
        outbox.awaitMails("n-1", "n-2", "n-3");
    }

    @Test
    void mail_whose_sender_died_before_it_recorded_goes_out_once_more_and_no_third_time() {
        deployment.start("group", outbox.takingAndDying());
        deployment.publish(notification("n-1"));
        outbox.awaitMails("n-1");

        deployment.start("second-group", outbox.takingAndDying());
        outbox.awaitMails("n-1", "n-1");

        deployment.start("third-group", outbox.taking());
        Delivery given = deployment.awaitLedger("n-1", DeliveryStatus.FAILED);
        assertThat(given.getAttempt()).isEqualTo(2);
        assertThat(given.getMessageId()).isEqualTo("<n-1@program.example>");
        assertThat(outbox.mails()).containsExactly("n-1", "n-1");
        assertThat(deployment.deadLetters()).hasSize(1);
    }

    @Test
    void mail_that_the_server_took_without_a_reply_goes_out_once_more_and_no_third_time() {
        AtomicInteger attempts = new AtomicInteger();
        deployment.start("group", outbox.answering(notification -> {
            attempts.incrementAndGet();
            return new SendOutcome.Unanswered("[EOF]");
        }));
        deployment.publish(notification("n-1"));

        deployment.awaitLedger("n-1", DeliveryStatus.FAILED);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void claim_of_another_notifier_is_left_alone_while_it_may_be_sending() {
        deployment.start("group", LONG_CONVERSATION, QUICKLY, outbox.takingAndDying(), InstantSource.system());
        deployment.publish(notification("n-1"));
        outbox.awaitMails("n-1");

        DeliveryService another =
                deployment.start("another-group", LONG_CONVERSATION, QUICKLY, outbox.taking(), InstantSource.system());
        await().atMost(SOON).until(another::running);
        deployment.publish(toSomebodyElse("n-2"));

        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(deployment.ledger("n-1").orElseThrow().getStatus()).isEqualTo(DeliveryStatus.CLAIMED);
        assertThat(outbox.mails()).containsExactly("n-1", "n-2");
    }

    @Test
    void worker_that_was_paused_before_sending_sends_nothing_when_it_wakes_up_after_its_successor() {
        CountDownLatch pause = new CountDownLatch(1);
        InstantSource pausing = () -> {
            if (Thread.currentThread().getName().startsWith("mail-")) TestOutbox.await(pause);
            return InstantSource.system().instant();
        };
        deployment.start("group", CONVERSATION, QUICKLY, outbox.taking(), pausing);
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.CLAIMED);

        deployment.start("successor", outbox.taking());
        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        pause.countDown();
        deployment.publish(notification("n-2"));

        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        await().during(Duration.ofMillis(300))
                .atMost(SOON)
                .untilAsserted(() -> assertThat(outbox.mails()).containsExactly("n-1", "n-2"));
    }

    @Test
    void mail_that_went_out_as_its_worker_was_fenced_is_recorded_by_the_next_and_not_sent_again() {
        deployment.start("group", outbox.answering(notification -> {
            if (outbox.mails().isEmpty()) deployment.fence();
            return outbox.taken(notification);
        }));
        deployment.publish(notification("n-1"));
        deployment.publish(notification("n-2"));

        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(outbox.mails()).containsExactly("n-1", "n-2");
    }
}
