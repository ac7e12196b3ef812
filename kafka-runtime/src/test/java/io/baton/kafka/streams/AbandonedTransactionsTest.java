package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed instance left open is ended by the others, and nobody else's is. */
class AbandonedTransactionsTest {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);

    @TempDir
    static Path directory;

    private static Broker broker;

    private final String application = "app-" + UUID.randomUUID();
    private Admin admin;
    private AbandonedTransactions abandoned;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = new Broker(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start() {
        admin = broker.admin();
        abandoned = new AbandonedTransactions(admin, application);
    }

    @AfterEach
    void stop() {
        admin.close();
    }

    @Test
    void only_what_a_member_that_is_gone_left_open_is_ended() throws Exception {
        String killed = process(application);
        String member = process(application);
        try (KafkaProducer<String, String> ofKilled = broker.writing(killed + "-1");
                KafkaProducer<String, String> ofMember = broker.writing(member + "-1");
                KafkaProducer<String, String> ofOtherApplication =
                        broker.writing(process(application + "-two") + "-1")) {
            see(broker.member(application, client(killed)));
            see(broker.member(application + "-two", client(process(application + "-two"))));
            see(broker.member(application, client(member)));

            assertThatThrownBy(ofKilled::commitTransaction).isInstanceOf(KafkaException.class);
            assertThatCode(ofMember::commitTransaction).doesNotThrowAnyException();
            assertThatCode(ofOtherApplication::commitTransaction).doesNotThrowAnyException();
        }
    }

    @Test
    void member_that_is_listed_under_its_former_process_is_left_alone() throws Exception {
        String former = process(application);
        String present = process(application);
        try (KafkaProducer<String, String> ofPresent = broker.writing(present + "-1")) {
            see(broker.namedMember(application, "name", client(former)));
            see(broker.namedMember(application, "name", client(present)));

            assertThatCode(ofPresent::commitTransaction).doesNotThrowAnyException();
        }
    }

    @Test
    void members_that_do_not_tell_their_process_are_left_alone() throws Exception {
        try (KafkaProducer<String, String> perhaps = broker.writing(process(application) + "-1")) {
            see(broker.member(application, "chosen-StreamThread-1-consumer"));
            see(broker.member(application, "chosen-StreamThread-1-consumer"));

            assertThatCode(perhaps::commitTransaction).doesNotThrowAnyException();
        }
    }

    /** It joins, is seen, is looked past, and leaves. */
    private void see(KafkaConsumer<String, String> member) throws Exception {
        try (member) {
            join(member);
            abandoned.end();
            abandoned.end();
        }
    }

    private static void join(KafkaConsumer<String, String> member) {
        member.subscribe(List.of(Broker.IN));
        await().atMost(SOON).until(() -> {
            member.poll(POLL);
            return !member.assignment().isEmpty();
        });
    }

    private static String process(String application) {
        return application + "-" + UUID.randomUUID();
    }

    private static String client(String process) {
        return process + "-StreamThread-1-consumer";
    }
}
