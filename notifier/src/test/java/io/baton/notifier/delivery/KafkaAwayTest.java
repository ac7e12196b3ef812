package io.baton.notifier.delivery;

import static io.baton.notifier.SampleRfi.notification;
import static io.baton.notifier.SampleRfi.toSomebodyElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.Delivery;
import io.baton.events.DeliveryStatus;
import io.baton.events.Notification;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

/** When Kafka does not answer, the delivery waits and continues, or reports that it ended. On a real broker. */
class KafkaAwayTest extends OnOneBroker {
    private static final int OF_THE_CLAIM = 1;
    private static final int OF_THE_OUTCOME = 2;
    private static final int OF_THE_OUTCOME_AFTER_THE_SLOW_CLAIM = 3;

    @Test
    void partition_whose_place_kafka_does_not_tell_at_first_is_taken_over_all_the_same() {
        deployment.publish(notification("n-1"));
        deployment.start("group", outbox.taking(), reading(LatePosition::new));

        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
    }

    @Test
    void commit_that_fails_as_partitions_leave_ends_no_deliveries() {
        DeliveryService first = deployment.start("group", outbox.taking(), reading(CommittingNothing::new));
        deployment.publish(notification("n-1"));
        deployment.awaitLedger("n-1", DeliveryStatus.SENT);

        DeliveryService second = deployment.start("group", outbox.taking(), reading(CommittingNothing::new));
        await().atMost(Deployment.SOON).until(() -> first.running() && second.running());
        deployment.publish(notification("n-2"));

        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(first.alive()).isTrue();
        assertThat(second.alive()).isTrue();
        assertThat(outbox.mails()).containsExactly("n-1", "n-2");
    }

    @Test
    void mail_whose_outcome_could_not_be_recorded_is_recorded_later_and_not_sent_again() {
        AtomicInteger commits = new AtomicInteger();
        startPatiently(outbox.taking(), commit -> {
            if (commits.incrementAndGet() == OF_THE_OUTCOME) throw new TimeoutException("no commit now");
            commit.run();
        });
        deployment.publish(notification("n-1"));

        Delivery recorded = deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        assertThat(recorded.getAttempt()).isEqualTo(1);
        assertThat(commits).hasValueGreaterThan(OF_THE_OUTCOME);
        assertThat(outbox.mails()).containsExactly("n-1");
    }

    @Test
    void mail_that_was_claimed_without_a_word_of_it_goes_out_as_if_it_had_been_put_off() {
        AtomicInteger commits = new AtomicInteger();
        startPatiently(outbox.taking(), commit -> {
            commit.run();
            if (commits.incrementAndGet() == OF_THE_CLAIM) throw new TimeoutException("no word of the commit");
        });
        deployment.publish(notification("n-1"));

        Delivery recorded = deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        assertThat(recorded.getAttempt()).isEqualTo(2);
        assertThat(recorded.getUnconfirmed()).isFalse();
        assertThat(outbox.mails()).containsExactly("n-1");
    }

    @Test
    void mail_that_is_being_sent_when_its_worker_fails_is_awaited_and_recorded() {
        AtomicInteger commits = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(1);
        DeliveryService service = startPatiently(
                outbox.answering(notification -> {
                    if (notification.getNotificationId().equals("slow")) TestOutbox.await(answered);
                    return outbox.taken(notification);
                }),
                commit -> {
                    if (commits.incrementAndGet() == OF_THE_OUTCOME_AFTER_THE_SLOW_CLAIM)
                        throw new TimeoutException("no commit now");
                    commit.run();
                });
        deployment.publish(notification("slow"));
        deployment.awaitLedger("slow", DeliveryStatus.CLAIMED);
        deployment.publish(toSomebodyElse("n-2"));
        await().atMost(Deployment.SOON).until(() -> !service.running());

        answered.countDown();

        assertThat(deployment.awaitLedger("slow", DeliveryStatus.SENT).getAttempt())
                .isEqualTo(1);
        deployment.awaitLedger("n-2", DeliveryStatus.SENT);
        assertThat(outbox.mails()).containsExactlyInAnyOrder("n-2", "slow");
    }

    @Test
    void worker_that_cannot_start_leaves_no_producer_behind() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        start(outbox.taking(), (settings, key, value) -> new KafkaProducer<>(settings, key, value) {
            @Override
            public void initTransactions() {
                if (begun.incrementAndGet() == 1) throw new TimeoutException("no coordinator now");
                super.initTransactions();
            }

            @Override
            public void close(Duration patience) {
                closed.incrementAndGet();
                super.close(patience);
            }
        });
        deployment.publish(notification("n-1"));

        deployment.awaitLedger("n-1", DeliveryStatus.SENT);
        assertThat(begun).hasValue(2);
        assertThat(closed).hasValue(1);
    }

    @Test
    void deliveries_that_ended_say_so() {
        DeliveryService ended = deployment.start("group", outbox.taking(), reading(Broken::new));

        await().atMost(Deployment.SOON).until(() -> !ended.alive());
        assertThat(ended.running()).isFalse();
    }

    /** With conversations longer than the test: no mail that another process may have sent is repeated within it. */
    private DeliveryService startPatiently(Outbox mails, Consumer<Runnable> committing) {
        return start(mails, (settings, key, value) -> new KafkaProducer<>(settings, key, value) {
            @Override
            public void commitTransaction() {
                committing.accept(super::commitTransaction);
            }
        });
    }

    private DeliveryService start(Outbox mails, KafkaClients.Writing writing) {
        return deployment.start(
                "group",
                Deployment.LONG_CONVERSATION,
                Deployment.QUICKLY,
                mails,
                InstantSource.system(),
                new KafkaClients(KafkaConsumer::new, writing));
    }

    private static KafkaClients reading(KafkaClients.Reading reading) {
        return new KafkaClients(reading, KafkaClients.STANDARD.writing());
    }

    /** Times out when it is first asked for a position. */
    private static final class LatePosition extends KafkaConsumer<String, Notification> {
        private final AtomicInteger asked = new AtomicInteger();

        LatePosition(Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value) {
            super(settings, key, value);
        }

        @Override
        public long position(TopicPartition partition) {
            if (asked.getAndIncrement() == 0) throw new TimeoutException("no place yet");
            return super.position(partition);
        }
    }

    /** Times out at each commit. */
    private static final class CommittingNothing extends KafkaConsumer<String, Notification> {
        CommittingNothing(Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value) {
            super(settings, key, value);
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            throw new TimeoutException("no commit now");
        }
    }

    /** Fails in an unexpected way. */
    private static final class Broken extends KafkaConsumer<String, Notification> {
        Broken(Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value) {
            super(settings, key, value);
        }

        @Override
        public ConsumerRecords<String, Notification> poll(Duration timeout) {
            throw new IllegalStateException("not as expected");
        }
    }
}
