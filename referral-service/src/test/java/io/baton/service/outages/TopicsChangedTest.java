package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Topics;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** A deployment that is changed while it runs says so, with what to do, and is not ready. */
class TopicsChangedTest {
    private static final Duration SOON = Duration.ofSeconds(40);

    @Test
    void added_partitions_are_seen_and_readiness_says_what_to_do() throws Exception {
        try (Facade facade = Facade.start("widened-");
                Admin admin = Admin.create(facade.connection.clientSettings())) {
            assertThat(ready(facade).expect(200).body()).contains("as they should be");

            admin.createPartitions(
                            Map.of(facade.connection.name(Topics.REFERRAL_DECISIONS), NewPartitions.increaseTo(3)))
                    .all()
                    .get();

            assertThat(notReady(facade)).contains("widened-referral-decisions has 3 partitions", "./baton import");
        }
    }

    @Test
    void a_topic_that_was_created_again_is_another_topic() throws Exception {
        try (Facade facade = Facade.start("recreated-");
                Admin admin = Admin.create(facade.connection.clientSettings())) {
            String topic = facade.connection.name(Topics.USER_MARKS);
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> admin.createTopics(List.of(new NewTopic(topic, Optional.of(2), Optional.empty())))
                                    .all()
                                    .get()
                            == null);

            assertThat(notReady(facade)).contains("recreated-user-marks was deleted and created again");
        }
    }

    private static String notReady(Facade facade) {
        return await().atMost(SOON)
                .until(() -> ready(facade), answer -> answer.status() == 503)
                .body();
    }

    private static Answer ready(Facade facade) {
        return facade.as(Token.program("operator")).get("/health/readiness");
    }
}
