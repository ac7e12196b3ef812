package io.baton.kafka.install;

import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.baton.kafka.serde.Connection;
import io.baton.local.EmbeddedKafka;
import io.baton.local.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that is not as expected says so before harm is done, and what it says helps. */
class DeploymentChecksTest {
    private static final String REMEDY = "Rebuild it.";

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory, Ports.ANY);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    @Test
    void topics_that_it_has_created_are_as_they_should_be() {
        Installation installation = installation("own-");
        installation.createTopics();
        assertThat(installation.deviations()).isEmpty();
    }

    @Test
    void topics_that_were_created_beforehand_are_refused_until_what_is_said_was_done() throws Exception {
        Installation installation = installation("before-");
        String events = "before-" + REFERRAL_EVENTS.name();
        admin.createTopics(List.of(new NewTopic(events, Optional.of(2), Optional.empty())))
                .all()
                .get();

        assertThatThrownBy(installation::createTopics)
                .hasMessageContaining(events + " has retention.ms=604800000 and needs -1: kafka-configs.sh");

        for (String line : installation.deviations()) alter(events, line);
        // Brokers hear of a change a little later than its sender.
        await().untilAsserted(() -> assertThatCode(installation::createTopics).doesNotThrowAnyException());
    }

    @Test
    void settings_that_were_changed_later_are_found() throws Exception {
        Installation installation = installation("later-");
        installation.createTopics();
        alter("later-" + REFERRAL_DECISIONS.name(), " --add-config message.timestamp.type=CreateTime");

        await().untilAsserted(() -> assertThat(installation.deviations())
                .singleElement()
                .asString()
                .contains("message.timestamp.type=CreateTime"));
    }

    @Test
    void a_longer_retention_is_nothing_to_complain_about() throws Exception {
        Installation installation = installation("longer-");
        installation.createTopics();
        alter("longer-" + REFERRAL_DECISIONS.name(), " --add-config retention.ms=-1");

        assertThat(installation.deviations()).isEmpty();
    }

    @Test
    void partitions_that_were_added_later_are_found() throws Exception {
        Installation installation = installation("more-");
        installation.createTopics();
        admin.createPartitions(Map.of("more-" + REFERRAL_DECISIONS.name(), NewPartitions.increaseTo(3)))
                .all()
                .get();

        await().untilAsserted(() -> assertThat(installation.deviations())
                .singleElement()
                .asString()
                .startsWith("more-" + REFERRAL_DECISIONS.name() + " has 3 partitions"));
    }

    @Test
    void offsets_whose_records_are_gone_are_refused() throws Exception {
        Connection connection = connection("gone-");
        installation("gone-").createTopics();
        InputOffsets offsets = new InputOffsets(connection, "gone-group");
        offsets.installOrRefuse(List.of(REFERRAL_DECISIONS), REFERRAL_EVENTS, REMEDY);
        TopicPartition partition = new TopicPartition("gone-" + REFERRAL_DECISIONS.name(), 0);
        write(partition, 3);
        admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2)))
                .all()
                .get();

        assertThatThrownBy(() -> offsets.installOrRefuse(List.of(REFERRAL_DECISIONS), REFERRAL_EVENTS, REMEDY))
                .hasMessageContaining(partition + " at 0, which holds 2 to 3")
                .hasMessageContaining(REMEDY);
        assertThat(offsets.inside(List.of(REFERRAL_DECISIONS))).doesNotContainKey(partition);
    }

    @Test
    void offsets_beyond_the_end_of_a_topic_that_was_created_anew_are_refused() {
        Connection connection = connection("anew-");
        installation("anew-").createTopics();
        InputOffsets offsets = new InputOffsets(connection, "anew-group");
        offsets.installOrRefuse(List.of(REFERRAL_DECISIONS), REFERRAL_EVENTS, REMEDY);
        offsets.set(Map.of(new TopicPartition("anew-" + REFERRAL_DECISIONS.name(), 1), 7L));

        assertThatThrownBy(() -> offsets.installOrRefuse(List.of(REFERRAL_DECISIONS), REFERRAL_EVENTS, REMEDY))
                .hasMessageContaining("at 7, which holds 0 to 0");
    }

    private static Connection connection(String prefix) {
        return new Connection(kafka.bootstrapServers(), URI.create("http://localhost:1")).withPrefix(prefix);
    }

    private static Installation installation(String prefix) {
        return new Installation(connection(prefix), 2, (short) 1);
    }

    /** Does what the line says, as the command would. */
    private static void alter(String topic, String line) throws Exception {
        String[] setting = line.substring(line.indexOf("--add-config ") + "--add-config ".length())
                .split("=");
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(new ConfigEntry(setting[0], setting[1]), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void write(TopicPartition partition, int records) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < records; i++)
                producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), "key", "value"))
                        .get();
        }
    }
}
