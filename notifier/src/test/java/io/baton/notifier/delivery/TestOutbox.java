package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.notifier.mail.MailWriter;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** A mail server that the test controls. */
final class TestOutbox {
    private final Queue<String> mails = new ConcurrentLinkedQueue<>();
    private final CountDownLatch testEnds = new CountDownLatch(1);

    /** Takes every mail. */
    Outbox taking() {
        return answering(this::taken);
    }

    /** Takes every mail, but its sender dies before it knows. */
    Outbox takingAndDying() {
        return answering(notification -> {
            taken(notification);
            untilTheTestEnds();
            return new SendOutcome.Taken();
        });
    }

    Outbox answering(Function<Notification, SendOutcome> sending) {
        return new Outbox() {
            @Override
            public Person reader(Notification notification) {
                return MailWriter.reader(notification);
            }

            @Override
            public String messageId(String notificationId) {
                return "<" + notificationId + "@program.example>";
            }

            @Override
            public SendOutcome send(Notification notification) {
                return sending.apply(notification);
            }
        };
    }

    SendOutcome taken(Notification notification) {
        mails.add(notification.getNotificationId());
        return new SendOutcome.Taken();
    }

    void untilTheTestEnds() {
        await(testEnds);
    }

    /** Waits without being interruptible. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void end() {
        testEnds.countDown();
    }

    /** @return the ids of the notifications whose mails are out, in order */
    List<String> mails() {
        return List.copyOf(mails);
    }

    void awaitMails(String... ids) {
        Awaitility.await()
                .atMost(Deployment.SOON)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(mails).containsExactly(ids));
    }
}
