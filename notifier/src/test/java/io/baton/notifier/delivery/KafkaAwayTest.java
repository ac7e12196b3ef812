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

/** Whenever Kafka does not answer, deliveries wait and go on; or say that they ended. On a real broker. */
class KafkaAwayTest extends OnOneBroker {
    private static final int OF_THE_CLAIM = 1;
    private static final int OF_THE_OUTCOME = 2;
    private static final int OF_THE_OUTCOME_AFTER_THE_SLOW_CLAIM = 3;

    @Test
    void partition_whose_place_kafka_does_not_tell_at_first_is_taken_over_all_the_same() {
        deployment.publish(notification("n-1"));
        deployment.start("group", outbox.taking(), reading(PlaceToldLate::new));

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
    void mail_that_is_under_way_when_its_owner_fails_is_waited_for_and_recorded() {
        AtomicInteger commits = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(1);
        DeliveryService service = startPatiently(
                outbox.answering(told -> {
                    if (told.getNotificationId().equals("slow")) TestOutbox.await(answered);
                    return outbox.taken(told);
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
    void owner_that_cannot_begin_leaves_no_producer_behind() {
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

    /** With conversations that outlast the test: whatever another process might have sent is not sent again within it. */
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

    /** Times out when it is first asked for a place. */
    private static final class PlaceToldLate extends KafkaConsumer<String, Notification> {
        private final AtomicInteger asked = new AtomicInteger();

        PlaceToldLate(Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value) {
            super(settings, key, value);
        }

        @Override
        public long position(TopicPartition partition) {
            if (asked.getAndIncrement() == 0) throw new TimeoutException("no place yet");
            return super.position(partition);
        }
    }

    /** Times out whenever it is to commit. */
    private static final class CommittingNothing extends KafkaConsumer<String, Notification> {
        CommittingNothing(Map<String, Object> settings, Deserializer<String> key, Deserializer<Notification> value) {
            super(settings, key, value);
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            throw new TimeoutException("no commit now");
        }
    }

    /** Fails in a way that nobody expects. */
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
